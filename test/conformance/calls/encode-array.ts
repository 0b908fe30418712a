import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeArray } from "../clients/encode-array/src/index.js";

export function encodeArray(serverURL: string): Calls {
  const client = new EncodeArray({ serverURL });
  return {
    Encode_Array_Property_commaDelimited: async () =>
      equal(await client.propertyCommaDelimited({ value: "blue,red,green" }), { value: "blue,red,green" }),
    Encode_Array_Property_spaceDelimited: async () =>
      equal(await client.propertySpaceDelimited({ value: "blue red green" }), { value: "blue red green" }),
    Encode_Array_Property_pipeDelimited: async () =>
      equal(await client.propertyPipeDelimited({ value: "blue|red|green" }), { value: "blue|red|green" }),
    Encode_Array_Property_newlineDelimited: async () =>
      equal(await client.propertyNewlineDelimited({ value: "blue\nred\ngreen" }), { value: "blue\nred\ngreen" }),
    Encode_Array_Property_enumCommaDelimited: async () =>
      equal(await client.propertyEnumCommaDelimited({ value: "blue,red,green" }), { value: "blue,red,green" }),
    Encode_Array_Property_enumSpaceDelimited: async () =>
      equal(await client.propertyEnumSpaceDelimited({ value: "blue red green" }), { value: "blue red green" }),
    Encode_Array_Property_enumPipeDelimited: async () =>
      equal(await client.propertyEnumPipeDelimited({ value: "blue|red|green" }), { value: "blue|red|green" }),
    Encode_Array_Property_enumNewlineDelimited: async () =>
      equal(await client.propertyEnumNewlineDelimited({ value: "blue\nred\ngreen" }), { value: "blue\nred\ngreen" }),
    Encode_Array_Property_extensibleEnumCommaDelimited: async () =>
      equal(await client.propertyExtensibleEnumCommaDelimited({ value: "blue,red,green" }), {
        value: "blue,red,green",
      }),
    Encode_Array_Property_extensibleEnumSpaceDelimited: async () =>
      equal(await client.propertyExtensibleEnumSpaceDelimited({ value: "blue red green" }), {
        value: "blue red green",
      }),
    Encode_Array_Property_extensibleEnumPipeDelimited: async () =>
      equal(await client.propertyExtensibleEnumPipeDelimited({ value: "blue|red|green" }), { value: "blue|red|green" }),
    Encode_Array_Property_extensibleEnumNewlineDelimited: async () =>
      equal(await client.propertyExtensibleEnumNewlineDelimited({ value: "blue\nred\ngreen" }), {
        value: "blue\nred\ngreen",
      }),
  };
}
