import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeBoolean } from "../clients/encode-boolean/src/index.js";

export function encodeBoolean(serverURL: string): Calls {
  const client = new EncodeBoolean({ serverURL });
  return {
    Encode_Boolean_Property_trueLower: async () =>
      equal(await client.propertyTrueLower({ value: "true" }), { value: "true" }),
    Encode_Boolean_Property_falseLower: async () =>
      equal(await client.propertyFalseLower({ value: "false" }), { value: "false" }),
    Encode_Boolean_Property_trueUpper: async () =>
      equal(await client.propertyTrueUpper({ value: "true" }), { value: "TRUE" }),
    Encode_Boolean_Property_falseMixed: async () =>
      equal(await client.propertyFalseMixed({ value: "false" }), { value: "FaLsE" }),
  };
}
