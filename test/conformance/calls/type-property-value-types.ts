import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypePropertyValueTypes } from "../clients/type-property-value-types/src/index.js";

export function typePropertyValueTypes(serverURL: string): Calls {
  const client = new TypePropertyValueTypes({ serverURL });
  return {
    Type_Property_ValueTypes_Boolean_get: async () => equal(await client.booleanGet(), { property: true }),
    Type_Property_ValueTypes_Boolean_put: () => client.booleanPut({ property: true }),
    Type_Property_ValueTypes_String_get: async () => equal(await client.stringGet(), { property: "hello" }),
    Type_Property_ValueTypes_String_put: () => client.stringPut({ property: "hello" }),
    Type_Property_ValueTypes_Bytes_get: async () =>
      equal(await client.bytesGet(), { property: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_ValueTypes_Bytes_put: () => client.bytesPut({ property: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_ValueTypes_Int_get: async () => equal(await client.intGet(), { property: 42 }),
    Type_Property_ValueTypes_Int_put: () => client.intPut({ property: 42 }),
    Type_Property_ValueTypes_Float_get: async () => equal(await client.floatGet(), { property: 43.125 }),
    Type_Property_ValueTypes_Float_put: () => client.floatPut({ property: 43.125 }),
    Type_Property_ValueTypes_Decimal_get: async () => equal(await client.decimalGet(), { property: 0.33333 }),
    Type_Property_ValueTypes_Decimal_put: () => client.decimalPut({ property: 0.33333 }),
    Type_Property_ValueTypes_Decimal128_get: async () => equal(await client.decimal128Get(), { property: 0.33333 }),
    Type_Property_ValueTypes_Decimal128_put: () => client.decimal128Put({ property: 0.33333 }),
    Type_Property_ValueTypes_Datetime_get: async () =>
      equal(await client.datetimeGet(), { property: "2022-08-26T18:38:00Z" }),
    Type_Property_ValueTypes_Datetime_put: () => client.datetimePut({ property: "2022-08-26T18:38:00Z" }),
    Type_Property_ValueTypes_Duration_get: async () =>
      equal(await client.durationGet(), { property: "P123DT22H14M12.011S" }),
    Type_Property_ValueTypes_Duration_put: () => client.durationPut({ property: "P123DT22H14M12.011S" }),
    Type_Property_ValueTypes_Enum_get: async () => equal(await client.enumGet(), { property: "ValueOne" }),
    Type_Property_ValueTypes_Enum_put: () => client.enumPut({ property: "ValueOne" }),
    Type_Property_ValueTypes_ExtensibleEnum_get: async () =>
      equal(await client.extensibleEnumGet(), { property: "UnknownValue" }),
    Type_Property_ValueTypes_ExtensibleEnum_put: () => client.extensibleEnumPut({ property: "UnknownValue" }),
    Type_Property_ValueTypes_Model_get: async () => equal(await client.modelGet(), { property: { property: "hello" } }),
    Type_Property_ValueTypes_Model_put: () => client.modelPut({ property: { property: "hello" } }),
    Type_Property_ValueTypes_CollectionsString_get: async () =>
      equal(await client.collectionsStringGet(), { property: ["hello", "world"] }),
    Type_Property_ValueTypes_CollectionsString_put: () => client.collectionsStringPut({ property: ["hello", "world"] }),
    Type_Property_ValueTypes_CollectionsInt_get: async () =>
      equal(await client.collectionsIntGet(), { property: [1, 2] }),
    Type_Property_ValueTypes_CollectionsInt_put: () => client.collectionsIntPut({ property: [1, 2] }),
    Type_Property_ValueTypes_CollectionsModel_get: async () =>
      equal(await client.collectionsModelGet(), { property: [{ property: "hello" }, { property: "world" }] }),
    Type_Property_ValueTypes_CollectionsModel_put: () =>
      client.collectionsModelPut({ property: [{ property: "hello" }, { property: "world" }] }),
    Type_Property_ValueTypes_DictionaryString_get: async () =>
      equal(await client.dictionaryStringGet(), { property: { k1: "hello", k2: "world" } }),
    Type_Property_ValueTypes_DictionaryString_put: () =>
      client.dictionaryStringPut({ property: { k1: "hello", k2: "world" } }),
    Type_Property_ValueTypes_Never_get: async () => equal(await client.neverGet(), {}),
    Type_Property_ValueTypes_Never_put: () => client.neverPut({ neverProperty: {} }),
    Type_Property_ValueTypes_UnknownString_get: async () =>
      equal(await client.unknownStringGet(), { property: "hello" }),
    Type_Property_ValueTypes_UnknownString_put: () => client.unknownStringPut({ property: "hello" }),
    Type_Property_ValueTypes_UnknownInt_get: async () => equal(await client.unknownIntGet(), { property: 42 }),
    Type_Property_ValueTypes_UnknownInt_put: () => client.unknownIntPut({ property: 42 }),
    Type_Property_ValueTypes_UnknownDict_get: async () =>
      equal(await client.unknownDictGet(), { property: { k1: "hello", k2: 42 } }),
    Type_Property_ValueTypes_UnknownDict_put: () => client.unknownDictPut({ property: { k1: "hello", k2: 42 } }),
    Type_Property_ValueTypes_UnknownArray_get: async () =>
      equal(await client.unknownArrayGet(), { property: ["hello", "world"] }),
    Type_Property_ValueTypes_UnknownArray_put: () => client.unknownArrayPut({ property: ["hello", "world"] }),
    Type_Property_ValueTypes_StringLiteral_get: async () =>
      equal(await client.stringLiteralGet(), { property: "hello" }),
    Type_Property_ValueTypes_StringLiteral_put: () => client.stringLiteralPut({ property: "hello" }),
    Type_Property_ValueTypes_IntLiteral_get: async () => equal(await client.intLiteralGet(), { property: 42 }),
    Type_Property_ValueTypes_IntLiteral_put: () => client.intLiteralPut({ property: 42 }),
    Type_Property_ValueTypes_FloatLiteral_get: async () => equal(await client.floatLiteralGet(), { property: 43.125 }),
    Type_Property_ValueTypes_FloatLiteral_put: () => client.floatLiteralPut({ property: 43.125 }),
    Type_Property_ValueTypes_BooleanLiteral_get: async () =>
      equal(await client.booleanLiteralGet(), { property: true }),
    Type_Property_ValueTypes_BooleanLiteral_put: () => client.booleanLiteralPut({ property: true }),
    Type_Property_ValueTypes_UnionStringLiteral_get: async () =>
      equal(await client.unionStringLiteralGet(), { property: "world" }),
    Type_Property_ValueTypes_UnionStringLiteral_put: () => client.unionStringLiteralPut({ property: "world" }),
    Type_Property_ValueTypes_UnionIntLiteral_get: async () =>
      equal(await client.unionIntLiteralGet(), { property: 42 }),
    Type_Property_ValueTypes_UnionIntLiteral_put: () => client.unionIntLiteralPut({ property: 42 }),
    Type_Property_ValueTypes_UnionFloatLiteral_get: async () =>
      equal(await client.unionFloatLiteralGet(), { property: 46.875 }),
    Type_Property_ValueTypes_UnionFloatLiteral_put: () => client.unionFloatLiteralPut({ property: 46.875 }),
    Type_Property_ValueTypes_UnionEnumValue_get: async () =>
      equal(await client.unionEnumValueGet(), { property: "value2" }),
    Type_Property_ValueTypes_UnionEnumValue_put: () => client.unionEnumValuePut({ property: "value2" }),
  };
}
