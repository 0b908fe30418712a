import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { PayloadJsonMergePatch } from "../clients/payload-json-merge-patch/src/index.js";

export function payloadJsonMergePatch(serverURL: string): Calls {
  const client = new PayloadJsonMergePatch({ serverURL });
  const inner = { name: "InnerMadge", description: "innerDesc" };
  const madge = {
    name: "Madge",
    description: "desc",
    map: { key: inner },
    array: [inner],
    intValue: 1,
    floatValue: 1.25,
    innerModel: inner,
    intArray: [1, 2, 3],
  };
  const less = { name: "Madge", map: { key: { name: "InnerMadge" } } };
  // What the document calls a patch says nowhere that a property may be null, which is how a patch removes it.
  const patch = JSON.parse(`{
    "description": null, "map": { "key": { "description": null }, "key2": null }, "array": null, "intValue": null,
    "floatValue": null, "innerModel": null, "intArray": null
  }`);
  return {
    Payload_JsonMergePatch_createResource: async () => equal(await client.createResource(madge), madge),
    Payload_JsonMergePatch_updateResource: async () => equal(await client.updateResource(patch), less),
    Payload_JsonMergePatch_updateOptionalResource: async () => equal(await client.updateOptionalResource(patch), less),
  };
}
