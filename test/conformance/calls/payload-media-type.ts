import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { PayloadMediaType } from "../clients/payload-media-type/src/index.js";

export function payloadMediaType(serverURL: string): Calls {
  const client = new PayloadMediaType({ serverURL });
  return {
    Payload_MediaType_StringBody_sendAsText: () => client.stringBodySendAsText({ body: "{cat}" }),
    Payload_MediaType_StringBody_getAsText: async () => equal(await client.stringBodyGetAsText(), "{cat}"),
    Payload_MediaType_StringBody_sendAsJson: () => client.stringBodySendAsJson({ body: "foo" }),
    Payload_MediaType_StringBody_getAsJson: async () => equal(await client.stringBodyGetAsJson(), "foo"),
  };
}
