import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeDictionary } from "../clients/type-dictionary/src/index.js";

export function typeDictionary(serverURL: string): Calls {
  const client = new TypeDictionary({ serverURL });
  return {
    Type_Dictionary_Int32Value_get: async () => equal(await client.int32ValueGet(), { k1: 1, k2: 2 }),
    Type_Dictionary_Int32Value_put: () => client.int32ValuePut({ body: { k1: 1, k2: 2 } }),
    Type_Dictionary_Int64Value_get: async () =>
      equal(await client.int64ValueGet(), { k1: 9007199254740991, k2: -9007199254740991 }),
    Type_Dictionary_Int64Value_put: () =>
      client.int64ValuePut({ body: { k1: 9007199254740991, k2: -9007199254740991 } }),
    Type_Dictionary_BooleanValue_get: async () => equal(await client.booleanValueGet(), { k1: true, k2: false }),
    Type_Dictionary_BooleanValue_put: () => client.booleanValuePut({ body: { k1: true, k2: false } }),
    Type_Dictionary_StringValue_get: async () => equal(await client.stringValueGet(), { k1: "hello", k2: "" }),
    Type_Dictionary_StringValue_put: () => client.stringValuePut({ body: { k1: "hello", k2: "" } }),
    Type_Dictionary_Float32Value_get: async () => equal(await client.float32ValueGet(), { k1: 43.125 }),
    Type_Dictionary_Float32Value_put: () => client.float32ValuePut({ body: { k1: 43.125 } }),
    Type_Dictionary_DatetimeValue_get: async () =>
      equal(await client.datetimeValueGet(), { k1: "2022-08-26T18:38:00Z" }),
    Type_Dictionary_DatetimeValue_put: () => client.datetimeValuePut({ body: { k1: "2022-08-26T18:38:00Z" } }),
    Type_Dictionary_DurationValue_get: async () =>
      equal(await client.durationValueGet(), { k1: "P123DT22H14M12.011S" }),
    Type_Dictionary_DurationValue_put: () => client.durationValuePut({ body: { k1: "P123DT22H14M12.011S" } }),
    Type_Dictionary_UnknownValue_get: async () =>
      equal(await client.unknownValueGet(), { k1: 1, k2: "hello", k3: null }),
    Type_Dictionary_UnknownValue_put: () => client.unknownValuePut({ body: { k1: 1, k2: "hello", k3: null } }),
    Type_Dictionary_ModelValue_get: async () =>
      equal(await client.modelValueGet(), { k1: { property: "hello" }, k2: { property: "world" } }),
    Type_Dictionary_ModelValue_put: () =>
      client.modelValuePut({ body: { k1: { property: "hello" }, k2: { property: "world" } } }),
    Type_Dictionary_RecursiveModelValue_get: async () =>
      equal(await client.recursiveModelValueGet(), {
        k1: { property: "hello", children: {} },
        k2: { property: "world", children: { "k2.1": { property: "inner world" } } },
      }),
    Type_Dictionary_RecursiveModelValue_put: () =>
      client.recursiveModelValuePut({
        body: {
          k1: { property: "hello", children: {} },
          k2: { property: "world", children: { "k2.1": { property: "inner world" } } },
        },
      }),
    Type_Dictionary_NullableFloatValue_get: async () =>
      equal(await client.nullableFloatValueGet(), { k1: 1.25, k2: 0.5, k3: null }),
    Type_Dictionary_NullableFloatValue_put: () =>
      client.nullableFloatValuePut({ body: { k1: 1.25, k2: 0.5, k3: null } }),
  };
}
