import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypePropertyOptionality } from "../clients/type-property-optionality/src/index.js";

export function typePropertyOptionality(serverURL: string): Calls {
  const client = new TypePropertyOptionality({ serverURL });
  return {
    Type_Property_Optional_String_getDefault: async () => equal(await client.stringGetDefault(), {}),
    Type_Property_Optional_String_putDefault: () => client.stringPutDefault(),
    Type_Property_Optional_String_getAll: async () => equal(await client.stringGetAll(), { property: "hello" }),
    Type_Property_Optional_String_putAll: () => client.stringPutAll({ property: "hello" }),
    Type_Property_Optional_Bytes_getDefault: async () => equal(await client.bytesGetDefault(), {}),
    Type_Property_Optional_Bytes_putDefault: () => client.bytesPutDefault(),
    Type_Property_Optional_Bytes_getAll: async () =>
      equal(await client.bytesGetAll(), { property: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_Optional_Bytes_putAll: () => client.bytesPutAll({ property: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_Optional_Datetime_getDefault: async () => equal(await client.datetimeGetDefault(), {}),
    Type_Property_Optional_Datetime_putDefault: () => client.datetimePutDefault(),
    Type_Property_Optional_Datetime_getAll: async () =>
      equal(await client.datetimeGetAll(), { property: "2022-08-26T18:38:00Z" }),
    Type_Property_Optional_Datetime_putAll: () => client.datetimePutAll({ property: "2022-08-26T18:38:00Z" }),
    Type_Property_Optional_Duration_getDefault: async () => equal(await client.durationGetDefault(), {}),
    Type_Property_Optional_Duration_putDefault: () => client.durationPutDefault(),
    Type_Property_Optional_Duration_getAll: async () =>
      equal(await client.durationGetAll(), { property: "P123DT22H14M12.011S" }),
    Type_Property_Optional_Duration_putAll: () => client.durationPutAll({ property: "P123DT22H14M12.011S" }),
    Type_Property_Optional_PlainDate_getDefault: async () => equal(await client.plainDateGetDefault(), {}),
    Type_Property_Optional_PlainDate_putDefault: () => client.plainDatePutDefault(),
    Type_Property_Optional_PlainDate_getAll: async () =>
      equal(await client.plainDateGetAll(), { property: "2022-12-12" }),
    Type_Property_Optional_PlainDate_putAll: () => client.plainDatePutAll({ property: "2022-12-12" }),
    Type_Property_Optional_PlainTime_getDefault: async () => equal(await client.plainTimeGetDefault(), {}),
    Type_Property_Optional_PlainTime_putDefault: () => client.plainTimePutDefault(),
    Type_Property_Optional_PlainTime_getAll: async () =>
      equal(await client.plainTimeGetAll(), { property: "13:06:12" }),
    Type_Property_Optional_PlainTime_putAll: () => client.plainTimePutAll({ property: "13:06:12" }),
    Type_Property_Optional_CollectionsByte_getDefault: async () => equal(await client.collectionsByteGetDefault(), {}),
    Type_Property_Optional_CollectionsByte_putDefault: () => client.collectionsBytePutDefault(),
    Type_Property_Optional_CollectionsByte_getAll: async () =>
      equal(await client.collectionsByteGetAll(), { property: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="] }),
    Type_Property_Optional_CollectionsByte_putAll: () =>
      client.collectionsBytePutAll({ property: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="] }),
    Type_Property_Optional_CollectionsModel_getDefault: async () =>
      equal(await client.collectionsModelGetDefault(), {}),
    Type_Property_Optional_CollectionsModel_putDefault: () => client.collectionsModelPutDefault(),
    Type_Property_Optional_CollectionsModel_getAll: async () =>
      equal(await client.collectionsModelGetAll(), { property: [{ property: "hello" }, { property: "world" }] }),
    Type_Property_Optional_CollectionsModel_putAll: () =>
      client.collectionsModelPutAll({ property: [{ property: "hello" }, { property: "world" }] }),
    Type_Property_Optional_StringLiteral_getDefault: async () => equal(await client.stringLiteralGetDefault(), {}),
    Type_Property_Optional_StringLiteral_putDefault: () => client.stringLiteralPutDefault(),
    Type_Property_Optional_StringLiteral_getAll: async () =>
      equal(await client.stringLiteralGetAll(), { property: "hello" }),
    Type_Property_Optional_StringLiteral_putAll: () => client.stringLiteralPutAll({ property: "hello" }),
    Type_Property_Optional_IntLiteral_getDefault: async () => equal(await client.intLiteralGetDefault(), {}),
    Type_Property_Optional_IntLiteral_putDefault: () => client.intLiteralPutDefault(),
    Type_Property_Optional_IntLiteral_getAll: async () => equal(await client.intLiteralGetAll(), { property: 1 }),
    Type_Property_Optional_IntLiteral_putAll: () => client.intLiteralPutAll({ property: 1 }),
    Type_Property_Optional_FloatLiteral_getDefault: async () => equal(await client.floatLiteralGetDefault(), {}),
    Type_Property_Optional_FloatLiteral_putDefault: () => client.floatLiteralPutDefault(),
    Type_Property_Optional_FloatLiteral_getAll: async () =>
      equal(await client.floatLiteralGetAll(), { property: 1.25 }),
    Type_Property_Optional_FloatLiteral_putAll: () => client.floatLiteralPutAll({ property: 1.25 }),
    Type_Property_Optional_BooleanLiteral_getDefault: async () => equal(await client.booleanLiteralGetDefault(), {}),
    Type_Property_Optional_BooleanLiteral_putDefault: () => client.booleanLiteralPutDefault(),
    Type_Property_Optional_BooleanLiteral_getAll: async () =>
      equal(await client.booleanLiteralGetAll(), { property: true }),
    Type_Property_Optional_BooleanLiteral_putAll: () => client.booleanLiteralPutAll({ property: true }),
    Type_Property_Optional_UnionStringLiteral_getDefault: async () =>
      equal(await client.unionStringLiteralGetDefault(), {}),
    Type_Property_Optional_UnionStringLiteral_putDefault: () => client.unionStringLiteralPutDefault(),
    Type_Property_Optional_UnionStringLiteral_getAll: async () =>
      equal(await client.unionStringLiteralGetAll(), { property: "world" }),
    Type_Property_Optional_UnionStringLiteral_putAll: () => client.unionStringLiteralPutAll({ property: "world" }),
    Type_Property_Optional_UnionIntLiteral_getDefault: async () => equal(await client.unionIntLiteralGetDefault(), {}),
    Type_Property_Optional_UnionIntLiteral_putDefault: () => client.unionIntLiteralPutDefault(),
    Type_Property_Optional_UnionIntLiteral_getAll: async () =>
      equal(await client.unionIntLiteralGetAll(), { property: 2 }),
    Type_Property_Optional_UnionIntLiteral_putAll: () => client.unionIntLiteralPutAll({ property: 2 }),
    Type_Property_Optional_UnionFloatLiteral_getDefault: async () =>
      equal(await client.unionFloatLiteralGetDefault(), {}),
    Type_Property_Optional_UnionFloatLiteral_putDefault: () => client.unionFloatLiteralPutDefault(),
    Type_Property_Optional_UnionFloatLiteral_getAll: async () =>
      equal(await client.unionFloatLiteralGetAll(), { property: 2.375 }),
    Type_Property_Optional_UnionFloatLiteral_putAll: () => client.unionFloatLiteralPutAll({ property: 2.375 }),
    Type_Property_Optional_RequiredAndOptional_getRequiredOnly: async () =>
      equal(await client.requiredAndOptionalGetRequiredOnly(), { requiredProperty: 42 }),
    Type_Property_Optional_RequiredAndOptional_putRequiredOnly: () =>
      client.requiredAndOptionalPutRequiredOnly({ requiredProperty: 42 }),
    Type_Property_Optional_RequiredAndOptional_getAll: async () =>
      equal(await client.requiredAndOptionalGetAll(), { optionalProperty: "hello", requiredProperty: 42 }),
    Type_Property_Optional_RequiredAndOptional_putAll: () =>
      client.requiredAndOptionalPutAll({ optionalProperty: "hello", requiredProperty: 42 }),
  };
}
