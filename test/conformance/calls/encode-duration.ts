import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { EncodeDuration } from "../clients/encode-duration/src/index.js";

export function encodeDuration(serverURL: string): Calls {
  const client = new EncodeDuration({ serverURL });
  return {
    Encode_Duration_Property_default: async () =>
      equal(await client.propertyDefault({ value: "P40D" }), { value: "P40D" }),
    Encode_Duration_Property_floatSeconds: async () =>
      equal(await client.propertyFloatSeconds({ value: 35.625 }), { value: 35.625 }),
    Encode_Duration_Property_float64Seconds: async () =>
      equal(await client.propertyFloat64Seconds({ value: 35.625 }), { value: 35.625 }),
    Encode_Duration_Property_int32Seconds: async () =>
      equal(await client.propertyInt32Seconds({ value: 36 }), { value: 36 }),
    Encode_Duration_Property_iso8601: async () =>
      equal(await client.propertyIso8601({ value: "P40D" }), { value: "P40D" }),
    Encode_Duration_Property_floatSecondsArray: async () =>
      equal(await client.propertyFloatSecondsArray({ value: [35.625, 46.75] }), { value: [35.625, 46.75] }),
    Encode_Duration_Property_int32Milliseconds: async () =>
      equal(await client.propertyInt32Milliseconds({ value: 36000 }), { value: 36000 }),
    Encode_Duration_Property_floatMilliseconds: async () =>
      equal(await client.propertyFloatMilliseconds({ value: 35625 }), { value: 35625 }),
    Encode_Duration_Property_float64Milliseconds: async () =>
      equal(await client.propertyFloat64Milliseconds({ value: 35625 }), { value: 35625 }),
    Encode_Duration_Property_floatMillisecondsArray: async () =>
      equal(await client.propertyFloatMillisecondsArray({ value: [35625, 46750] }), { value: [35625, 46750] }),
    Encode_Duration_Property_int32SecondsLargerUnit: async () =>
      equal(await client.propertyInt32SecondsLargerUnit({ value: 120 }), { value: 120 }),
    Encode_Duration_Property_floatSecondsLargerUnit: async () =>
      equal(await client.propertyFloatSecondsLargerUnit({ value: 150 }), { value: 150 }),
    Encode_Duration_Property_int32MillisecondsLargerUnit: async () =>
      equal(await client.propertyInt32MillisecondsLargerUnit({ value: 180000 }), { value: 180000 }),
    Encode_Duration_Property_floatMillisecondsLargerUnit: async () =>
      equal(await client.propertyFloatMillisecondsLargerUnit({ value: 210000 }), { value: 210000 }),
    Encode_Duration_Query_default: () => client.queryDefault({ input: "P40D" }),
    Encode_Duration_Query_iso8601: () => client.queryIso8601({ input: "P40D" }),
    Encode_Duration_Query_int32Seconds: () => client.queryInt32Seconds({ input: 36 }),
    Encode_Duration_Query_int32SecondsArray: () => client.queryInt32SecondsArray({ input: [36, 47] }),
    Encode_Duration_Query_floatSeconds: () => client.queryFloatSeconds({ input: 35.625 }),
    Encode_Duration_Query_float64Seconds: () => client.queryFloat64Seconds({ input: 35.625 }),
    Encode_Duration_Query_int32Milliseconds: () => client.queryInt32Milliseconds({ input: 36000 }),
    Encode_Duration_Query_floatMilliseconds: () => client.queryFloatMilliseconds({ input: 35625 }),
    Encode_Duration_Query_float64Milliseconds: () => client.queryFloat64Milliseconds({ input: 35625 }),
    Encode_Duration_Query_int32MillisecondsArray: () => client.queryInt32MillisecondsArray({ input: [36000, 47000] }),
    Encode_Duration_Query_int32SecondsLargerUnit: () => client.queryInt32SecondsLargerUnit({ input: 120 }),
    Encode_Duration_Query_floatSecondsLargerUnit: () => client.queryFloatSecondsLargerUnit({ input: 150 }),
    Encode_Duration_Query_int32MillisecondsLargerUnit: () => client.queryInt32MillisecondsLargerUnit({ input: 180000 }),
    Encode_Duration_Query_floatMillisecondsLargerUnit: () => client.queryFloatMillisecondsLargerUnit({ input: 210000 }),
    Encode_Duration_Header_default: () => client.headerDefault({ duration: "P40D" }),
    Encode_Duration_Header_iso8601: () => client.headerIso8601({ duration: "P40D" }),
    Encode_Duration_Header_int32Seconds: () => client.headerInt32Seconds({ duration: 36 }),
    Encode_Duration_Header_floatSeconds: () => client.headerFloatSeconds({ duration: 35.625 }),
    Encode_Duration_Header_float64Seconds: () => client.headerFloat64Seconds({ duration: 35.625 }),
    Encode_Duration_Header_iso8601Array: () => client.headerIso8601Array({ duration: ["P40D", "P50D"] }),
    Encode_Duration_Header_int32Milliseconds: () => client.headerInt32Milliseconds({ duration: 36000 }),
    Encode_Duration_Header_floatMilliseconds: () => client.headerFloatMilliseconds({ duration: 35625 }),
    Encode_Duration_Header_float64Milliseconds: () => client.headerFloat64Milliseconds({ duration: 35625 }),
    Encode_Duration_Header_int32MillisecondsArray: () =>
      client.headerInt32MillisecondsArray({ duration: [36000, 47000] }),
    Encode_Duration_Header_int32SecondsLargerUnit: () => client.headerInt32SecondsLargerUnit({ duration: 120 }),
    Encode_Duration_Header_floatSecondsLargerUnit: () => client.headerFloatSecondsLargerUnit({ duration: 150 }),
    Encode_Duration_Header_int32MillisecondsLargerUnit: () =>
      client.headerInt32MillisecondsLargerUnit({ duration: 180000 }),
    Encode_Duration_Header_floatMillisecondsLargerUnit: () =>
      client.headerFloatMillisecondsLargerUnit({ duration: 210000 }),
    Encode_Duration_Lossy_intSeconds: () => client.lossyIntSeconds({ input: 36 }),
    Encode_Duration_Lossy_intMilliseconds: () => client.lossyIntMilliseconds({ input: 36250 }),
  };
}
