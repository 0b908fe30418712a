import { bytesOf, equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeBytes } from "../clients/encode-bytes/src/index.js";
import { png } from "../files.js";

export function encodeBytes(serverURL: string): Calls {
  const client = new EncodeBytes({ serverURL });
  return {
    Encode_Bytes_Query_default: () => client.queryDefault({ value: "dGVzdA==" }),
    Encode_Bytes_Query_base64: () => client.queryBase64({ value: "dGVzdA==" }),
    Encode_Bytes_Query_base64url: () => client.queryBase64url({ value: "dGVzdA" }),
    Encode_Bytes_Query_base64urlArray: () => client.queryBase64urlArray({ value: ["dGVzdA", "dGVzdA"] }),
    Encode_Bytes_Property_default: async () =>
      equal(await client.propertyDefault({ value: "dGVzdA==" }), { value: "dGVzdA==" }),
    Encode_Bytes_Property_base64: async () =>
      equal(await client.propertyBase64({ value: "dGVzdA==" }), { value: "dGVzdA==" }),
    Encode_Bytes_Property_base64url: async () =>
      equal(await client.propertyBase64url({ value: "dGVzdA" }), { value: "dGVzdA" }),
    Encode_Bytes_Property_base64urlArray: async () =>
      equal(await client.propertyBase64urlArray({ value: ["dGVzdA", "dGVzdA"] }), { value: ["dGVzdA", "dGVzdA"] }),
    Encode_Bytes_Header_default: () => client.headerDefault({ value: "dGVzdA==" }),
    Encode_Bytes_Header_base64: () => client.headerBase64({ value: "dGVzdA==" }),
    Encode_Bytes_Header_base64url: () => client.headerBase64url({ value: "dGVzdA" }),
    Encode_Bytes_Header_base64urlArray: () => client.headerBase64urlArray({ value: ["dGVzdA", "dGVzdA"] }),
    Encode_Bytes_RequestBody_default: () => client.requestBodyDefault({ body: png }),
    Encode_Bytes_RequestBody_base64: () => client.requestBodyBase64({ body: "dGVzdA==" }),
    Encode_Bytes_RequestBody_base64url: () => client.requestBodyBase64url({ body: "dGVzdA" }),
    Encode_Bytes_RequestBody_customContentType: () => client.requestBodyCustomContentType({ body: png }),
    Encode_Bytes_RequestBody_octetStream: () => client.requestBodyOctetStream({ body: png }),
    Encode_Bytes_ResponseBody_default: async () => equal(await bytesOf(await client.responseBodyDefault()), png),
    Encode_Bytes_ResponseBody_base64: async () => equal(await client.responseBodyBase64(), "dGVzdA=="),
    Encode_Bytes_ResponseBody_base64url: async () => equal(await client.responseBodyBase64url(), "dGVzdA"),
    Encode_Bytes_ResponseBody_customContentType: async () =>
      equal(await bytesOf(await client.responseBodyCustomContentType()), png),
    Encode_Bytes_ResponseBody_octetStream: async () =>
      equal(await bytesOf(await client.responseBodyOctetStream()), png),
  };
}
