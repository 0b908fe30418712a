import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeNumeric } from "../clients/encode-numeric/src/index.js";

export function encodeNumeric(serverURL: string): Calls {
  const client = new EncodeNumeric({ serverURL });
  return {
    Encode_Numeric_Property_safeintAsString: async () =>
      equal(await client.propertySafeintAsString({ value: "10000000000" }), { value: "10000000000" }),
    Encode_Numeric_Property_uint32AsStringOptional: async () =>
      equal(await client.propertyUint32AsStringOptional({ value: "1" }), { value: "1" }),
    Encode_Numeric_Property_uint8AsString: async () =>
      equal(await client.propertyUint8AsString({ value: "255" }), { value: "255" }),
  };
}
