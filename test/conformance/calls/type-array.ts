import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeArray } from "../clients/type-array/src/index.js";

export function typeArray(serverURL: string): Calls {
  const client = new TypeArray({ serverURL });
  return {
    Type_Array_Int32Value_get: async () => equal(await client.int32ValueGet(), [1, 2]),
    Type_Array_Int32Value_put: () => client.int32ValuePut({ body: [1, 2] }),
    Type_Array_Int64Value_get: async () => equal(await client.int64ValueGet(), [9007199254740991, -9007199254740991]),
    Type_Array_Int64Value_put: () => client.int64ValuePut({ body: [9007199254740991, -9007199254740991] }),
    Type_Array_BooleanValue_get: async () => equal(await client.booleanValueGet(), [true, false]),
    Type_Array_BooleanValue_put: () => client.booleanValuePut({ body: [true, false] }),
    Type_Array_StringValue_get: async () => equal(await client.stringValueGet(), ["hello", ""]),
    Type_Array_StringValue_put: () => client.stringValuePut({ body: ["hello", ""] }),
    Type_Array_Float32Value_get: async () => equal(await client.float32ValueGet(), [43.125]),
    Type_Array_Float32Value_put: () => client.float32ValuePut({ body: [43.125] }),
    Type_Array_DatetimeValue_get: async () => equal(await client.datetimeValueGet(), ["2022-08-26T18:38:00Z"]),
    Type_Array_DatetimeValue_put: () => client.datetimeValuePut({ body: ["2022-08-26T18:38:00Z"] }),
    Type_Array_DurationValue_get: async () => equal(await client.durationValueGet(), ["P123DT22H14M12.011S"]),
    Type_Array_DurationValue_put: () => client.durationValuePut({ body: ["P123DT22H14M12.011S"] }),
    Type_Array_UnknownValue_get: async () => equal(await client.unknownValueGet(), [1, "hello", null]),
    Type_Array_UnknownValue_put: () => client.unknownValuePut({ body: [1, "hello", null] }),
    Type_Array_ModelValue_get: async () =>
      equal(await client.modelValueGet(), [{ property: "hello" }, { property: "world" }]),
    Type_Array_ModelValue_put: () => client.modelValuePut({ body: [{ property: "hello" }, { property: "world" }] }),
    Type_Array_NullableFloatValue_get: async () => equal(await client.nullableFloatValueGet(), [1.25, null, 3]),
    Type_Array_NullableFloatValue_put: () => client.nullableFloatValuePut({ body: [1.25, null, 3] }),
    Type_Array_NullableBooleanValue_get: async () => equal(await client.nullableBooleanValueGet(), [true, null, false]),
    Type_Array_NullableBooleanValue_put: () => client.nullableBooleanValuePut({ body: [true, null, false] }),
    Type_Array_NullableInt32Value_get: async () => equal(await client.nullableInt32ValueGet(), [1, null, 3]),
    Type_Array_NullableInt32Value_put: () => client.nullableInt32ValuePut({ body: [1, null, 3] }),
    Type_Array_NullableStringValue_get: async () =>
      equal(await client.nullableStringValueGet(), ["hello", null, "world"]),
    Type_Array_NullableStringValue_put: () => client.nullableStringValuePut({ body: ["hello", null, "world"] }),
    Type_Array_NullableModelValue_get: async () =>
      equal(await client.nullableModelValueGet(), [{ property: "hello" }, null, { property: "world" }]),
    Type_Array_NullableModelValue_put: () =>
      client.nullableModelValuePut({ body: [{ property: "hello" }, null, { property: "world" }] }),
  };
}
