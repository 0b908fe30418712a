import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeDatetime } from "../clients/encode-datetime/src/index.js";

export function encodeDatetime(serverURL: string): Calls {
  const client = new EncodeDatetime({ serverURL });
  return {
    Encode_Datetime_Query_default: () => client.queryDefault({ value: "2022-08-26T18:38:00.000Z" }),
    Encode_Datetime_Query_rfc3339: () => client.queryRfc3339({ value: "2022-08-26T18:38:00.000Z" }),
    Encode_Datetime_Query_rfc7231: () => client.queryRfc7231({ value: "Fri, 26 Aug 2022 14:38:00 GMT" }),
    Encode_Datetime_Query_unixTimestamp: () => client.queryUnixTimestamp({ value: 1686566864 }),
    Encode_Datetime_Query_unixTimestampArray: () => client.queryUnixTimestampArray({ value: [1686566864, 1686734256] }),
    Encode_Datetime_Property_default: async () =>
      equal(await client.propertyDefault({ value: "2022-08-26T18:38:00.000Z" }), { value: "2022-08-26T18:38:00.000Z" }),
    Encode_Datetime_Property_rfc3339: async () =>
      equal(await client.propertyRfc3339({ value: "2022-08-26T18:38:00.000Z" }), { value: "2022-08-26T18:38:00.000Z" }),
    Encode_Datetime_Property_rfc7231: async () =>
      equal(await client.propertyRfc7231({ value: "Fri, 26 Aug 2022 14:38:00 GMT" }), {
        value: "Fri, 26 Aug 2022 14:38:00 GMT",
      }),
    Encode_Datetime_Property_unixTimestamp: async () =>
      equal(await client.propertyUnixTimestamp({ value: 1686566864 }), { value: 1686566864 }),
    Encode_Datetime_Property_unixTimestampArray: async () =>
      equal(await client.propertyUnixTimestampArray({ value: [1686566864, 1686734256] }), {
        value: [1686566864, 1686734256],
      }),
    Encode_Datetime_Header_default: () => client.headerDefault({ value: "Fri, 26 Aug 2022 14:38:00 GMT" }),
    Encode_Datetime_Header_rfc3339: () => client.headerRfc3339({ value: "2022-08-26T18:38:00.000Z" }),
    Encode_Datetime_Header_rfc7231: () => client.headerRfc7231({ value: "Fri, 26 Aug 2022 14:38:00 GMT" }),
    Encode_Datetime_Header_unixTimestamp: () => client.headerUnixTimestamp({ value: 1686566864 }),
    Encode_Datetime_Header_unixTimestampArray: () =>
      client.headerUnixTimestampArray({ value: [1686566864, 1686734256] }),
    Encode_Datetime_ResponseHeader_default: async () => {
      const { response } = await client.responseHeaderDefault().withResponse();
      equal(response.headers.get("value"), "Fri, 26 Aug 2022 14:38:00 GMT");
    },
    Encode_Datetime_ResponseHeader_rfc3339: async () => {
      const { response } = await client.responseHeaderRfc3339().withResponse();
      equal(response.headers.get("value"), "2022-08-26T18:38:00.000Z");
    },
    Encode_Datetime_ResponseHeader_rfc7231: async () => {
      const { response } = await client.responseHeaderRfc7231().withResponse();
      equal(response.headers.get("value"), "Fri, 26 Aug 2022 14:38:00 GMT");
    },
    Encode_Datetime_ResponseHeader_unixTimestamp: async () => {
      const { response } = await client.responseHeaderUnixTimestamp().withResponse();
      equal(response.headers.get("value"), "1686566864");
    },
  };
}
