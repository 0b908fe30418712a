import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypePropertyAdditionalProperties } from "../clients/type-property-additional-properties/src/index.js";

export function typePropertyAdditionalProperties(serverURL: string): Calls {
  const client = new TypePropertyAdditionalProperties({ serverURL });
  const extendsUnknown = { name: "ExtendsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" };
  const extendsUnknownDerived = {
    name: "ExtendsUnknownAdditionalProperties",
    index: 314,
    age: 2.71875,
    prop1: 32,
    prop2: true,
    prop3: "abc",
  };
  const extendsUnknownDiscriminated = {
    kind: "derived",
    name: "Derived",
    index: 314,
    age: 2.71875,
    prop1: 32,
    prop2: true,
    prop3: "abc",
  };
  const isUnknown = { name: "IsUnknownAdditionalProperties", prop1: 32, prop2: true, prop3: "abc" };
  const isUnknownDerived = {
    name: "IsUnknownAdditionalProperties",
    index: 314,
    age: 2.71875,
    prop1: 32,
    prop2: true,
    prop3: "abc",
  };
  const isUnknownDiscriminated = {
    kind: "derived",
    name: "Derived",
    index: 314,
    age: 2.71875,
    prop1: 32,
    prop2: true,
    prop3: "abc",
  };
  const extendsString = { name: "ExtendsStringAdditionalProperties", prop: "abc" };
  const isString = { name: "IsStringAdditionalProperties", prop: "abc" };
  const extendsFloat = { id: 43.125, prop: 43.125 };
  const isFloat = { id: 43.125, prop: 43.125 };
  const extendsModel = { knownProp: { state: "ok" }, prop: { state: "ok" } };
  const isModel = { knownProp: { state: "ok" }, prop: { state: "ok" } };
  const extendsModelArray = { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] };
  const isModelArray = { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] };
  const spreadString = { name: "SpreadSpringRecord", prop: "abc" };
  const spreadFloat = { id: 43.125, prop: 43.125 };
  const spreadModel = { knownProp: { state: "ok" }, prop: { state: "ok" } };
  const spreadModelArray = { knownProp: [{ state: "ok" }, { state: "ok" }], prop: [{ state: "ok" }, { state: "ok" }] };
  const spreadDifferentString = { id: 43.125, prop: "abc" };
  const spreadDifferentFloat = { name: "abc", prop: 43.125 };
  const spreadDifferentModel = { knownProp: "abc", prop: { state: "ok" } };
  const spreadDifferentModelArray = { knownProp: "abc", prop: [{ state: "ok" }, { state: "ok" }] };
  const extendsDifferentSpreadString = { id: 43.125, prop: "abc", derivedProp: "abc" };
  const extendsDifferentSpreadFloat = { name: "abc", prop: 43.125, derivedProp: 43.125 };
  const extendsDifferentSpreadModel = { knownProp: "abc", prop: { state: "ok" }, derivedProp: { state: "ok" } };
  const extendsDifferentSpreadModelArray = {
    knownProp: "abc",
    prop: [{ state: "ok" }, { state: "ok" }],
    derivedProp: [{ state: "ok" }, { state: "ok" }],
  };
  const multipleSpread = { flag: true, prop1: "abc", prop2: 43.125 };
  const spreadRecordUnion = { flag: true, prop1: "abc", prop2: 43.125 };
  const spreadRecordNonDiscriminatedUnion = {
    name: "abc",
    prop1: { kind: "kind0", fooProp: "abc" },
    prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
  } as const;
  const spreadRecordNonDiscriminatedUnion2 = {
    name: "abc",
    prop1: { kind: "kind1", start: "2021-01-01T00:00:00Z" },
    prop2: { kind: "kind1", start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
  } as const;
  const spreadRecordNonDiscriminatedUnion3 = {
    name: "abc",
    prop1: [
      { kind: "kind1" as const, start: "2021-01-01T00:00:00Z" },
      { kind: "kind1" as const, start: "2021-01-01T00:00:00Z" },
    ],
    prop2: { kind: "kind1" as const, start: "2021-01-01T00:00:00Z", end: "2021-01-02T00:00:00Z" },
  };
  return {
    Type_Property_AdditionalProperties_ExtendsUnknown_get: async () =>
      equal(await client.extendsUnknownGet(), extendsUnknown),
    Type_Property_AdditionalProperties_ExtendsUnknown_put: () =>
      client.extendsUnknownPut({ extendsUnknownAdditionalProperties: extendsUnknown }),
    Type_Property_AdditionalProperties_ExtendsUnknownDerived_get: async () =>
      equal(await client.extendsUnknownDerivedGet(), extendsUnknownDerived),
    Type_Property_AdditionalProperties_ExtendsUnknownDerived_put: () =>
      client.extendsUnknownDerivedPut({ extendsUnknownAdditionalPropertiesDerived: extendsUnknownDerived }),
    Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_get: async () =>
      equal(await client.extendsUnknownDiscriminatedGet(), extendsUnknownDiscriminated),
    Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_put: () =>
      client.extendsUnknownDiscriminatedPut({
        extendsUnknownAdditionalPropertiesDiscriminated: extendsUnknownDiscriminated,
      }),
    Type_Property_AdditionalProperties_IsUnknown_get: async () => equal(await client.isUnknownGet(), isUnknown),
    Type_Property_AdditionalProperties_IsUnknown_put: () =>
      client.isUnknownPut({ isUnknownAdditionalProperties: isUnknown }),
    Type_Property_AdditionalProperties_IsUnknownDerived_get: async () =>
      equal(await client.isUnknownDerivedGet(), isUnknownDerived),
    Type_Property_AdditionalProperties_IsUnknownDerived_put: () =>
      client.isUnknownDerivedPut({ isUnknownAdditionalPropertiesDerived: isUnknownDerived }),
    Type_Property_AdditionalProperties_IsUnknownDiscriminated_get: async () =>
      equal(await client.isUnknownDiscriminatedGet(), isUnknownDiscriminated),
    Type_Property_AdditionalProperties_IsUnknownDiscriminated_put: () =>
      client.isUnknownDiscriminatedPut({ isUnknownAdditionalPropertiesDiscriminated: isUnknownDiscriminated }),
    Type_Property_AdditionalProperties_ExtendsString_get: async () =>
      equal(await client.extendsStringGet(), extendsString),
    Type_Property_AdditionalProperties_ExtendsString_put: () =>
      client.extendsStringPut({ extendsStringAdditionalProperties: extendsString }),
    Type_Property_AdditionalProperties_IsString_get: async () => equal(await client.isStringGet(), isString),
    Type_Property_AdditionalProperties_IsString_put: () =>
      client.isStringPut({ isStringAdditionalProperties: isString }),
    Type_Property_AdditionalProperties_ExtendsFloat_get: async () =>
      equal(await client.extendsFloatGet(), extendsFloat),
    Type_Property_AdditionalProperties_ExtendsFloat_put: () =>
      client.extendsFloatPut({ extendsFloatAdditionalProperties: extendsFloat }),
    Type_Property_AdditionalProperties_IsFloat_get: async () => equal(await client.isFloatGet(), isFloat),
    Type_Property_AdditionalProperties_IsFloat_put: () => client.isFloatPut({ isFloatAdditionalProperties: isFloat }),
    Type_Property_AdditionalProperties_ExtendsModel_get: async () =>
      equal(await client.extendsModelGet(), extendsModel),
    Type_Property_AdditionalProperties_ExtendsModel_put: () =>
      client.extendsModelPut({ extendsModelAdditionalProperties: extendsModel }),
    Type_Property_AdditionalProperties_IsModel_get: async () => equal(await client.isModelGet(), isModel),
    Type_Property_AdditionalProperties_IsModel_put: () => client.isModelPut({ isModelAdditionalProperties: isModel }),
    Type_Property_AdditionalProperties_ExtendsModelArray_get: async () =>
      equal(await client.extendsModelArrayGet(), extendsModelArray),
    Type_Property_AdditionalProperties_ExtendsModelArray_put: () =>
      client.extendsModelArrayPut({ extendsModelArrayAdditionalProperties: extendsModelArray }),
    Type_Property_AdditionalProperties_IsModelArray_get: async () =>
      equal(await client.isModelArrayGet(), isModelArray),
    Type_Property_AdditionalProperties_IsModelArray_put: () =>
      client.isModelArrayPut({ isModelArrayAdditionalProperties: isModelArray }),
    Type_Property_AdditionalProperties_SpreadString_get: async () =>
      equal(await client.spreadStringGet(), spreadString),
    Type_Property_AdditionalProperties_SpreadString_put: () =>
      client.spreadStringPut({ spreadStringRecord: spreadString }),
    Type_Property_AdditionalProperties_SpreadFloat_get: async () => equal(await client.spreadFloatGet(), spreadFloat),
    Type_Property_AdditionalProperties_SpreadFloat_put: () => client.spreadFloatPut({ spreadFloatRecord: spreadFloat }),
    Type_Property_AdditionalProperties_SpreadModel_get: async () => equal(await client.spreadModelGet(), spreadModel),
    Type_Property_AdditionalProperties_SpreadModel_put: () => client.spreadModelPut({ spreadModelRecord: spreadModel }),
    Type_Property_AdditionalProperties_SpreadModelArray_get: async () =>
      equal(await client.spreadModelArrayGet(), spreadModelArray),
    Type_Property_AdditionalProperties_SpreadModelArray_put: () =>
      client.spreadModelArrayPut({ spreadModelArrayRecord: spreadModelArray }),
    Type_Property_AdditionalProperties_SpreadDifferentString_get: async () =>
      equal(await client.spreadDifferentStringGet(), spreadDifferentString),
    Type_Property_AdditionalProperties_SpreadDifferentString_put: () =>
      client.spreadDifferentStringPut({ differentSpreadStringRecord: spreadDifferentString }),
    Type_Property_AdditionalProperties_SpreadDifferentFloat_get: async () =>
      equal(await client.spreadDifferentFloatGet(), spreadDifferentFloat),
    Type_Property_AdditionalProperties_SpreadDifferentFloat_put: () =>
      client.spreadDifferentFloatPut({ differentSpreadFloatRecord: spreadDifferentFloat }),
    Type_Property_AdditionalProperties_SpreadDifferentModel_get: async () =>
      equal(await client.spreadDifferentModelGet(), spreadDifferentModel),
    Type_Property_AdditionalProperties_SpreadDifferentModel_put: () =>
      client.spreadDifferentModelPut({ differentSpreadModelRecord: spreadDifferentModel }),
    Type_Property_AdditionalProperties_SpreadDifferentModelArray_get: async () =>
      equal(await client.spreadDifferentModelArrayGet(), spreadDifferentModelArray),
    Type_Property_AdditionalProperties_SpreadDifferentModelArray_put: () =>
      client.spreadDifferentModelArrayPut({ differentSpreadModelArrayRecord: spreadDifferentModelArray }),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_get: async () =>
      equal(await client.extendsDifferentSpreadStringGet(), extendsDifferentSpreadString),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_put: () =>
      client.extendsDifferentSpreadStringPut({ differentSpreadStringDerived: extendsDifferentSpreadString }),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_get: async () =>
      equal(await client.extendsDifferentSpreadFloatGet(), extendsDifferentSpreadFloat),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_put: () =>
      client.extendsDifferentSpreadFloatPut({ differentSpreadFloatDerived: extendsDifferentSpreadFloat }),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_get: async () =>
      equal(await client.extendsDifferentSpreadModelGet(), extendsDifferentSpreadModel),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_put: () =>
      client.extendsDifferentSpreadModelPut({ differentSpreadModelDerived: extendsDifferentSpreadModel }),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_get: async () =>
      equal(await client.extendsDifferentSpreadModelArrayGet(), extendsDifferentSpreadModelArray),
    Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_put: () =>
      client.extendsDifferentSpreadModelArrayPut({
        differentSpreadModelArrayDerived: extendsDifferentSpreadModelArray,
      }),
    Type_Property_AdditionalProperties_MultipleSpread_get: async () =>
      equal(await client.multipleSpreadGet(), multipleSpread),
    Type_Property_AdditionalProperties_MultipleSpread_put: () =>
      client.multipleSpreadPut({ multipleSpreadRecord: multipleSpread }),
    Type_Property_AdditionalProperties_SpreadRecordUnion_get: async () =>
      equal(await client.spreadRecordUnionGet(), spreadRecordUnion),
    Type_Property_AdditionalProperties_SpreadRecordUnion_put: () =>
      client.spreadRecordUnionPut({ spreadRecordForUnion: spreadRecordUnion }),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_get: async () =>
      equal(await client.spreadRecordNonDiscriminatedUnionGet(), spreadRecordNonDiscriminatedUnion),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_put: () =>
      client.spreadRecordNonDiscriminatedUnionPut({
        spreadRecordForNonDiscriminatedUnion: spreadRecordNonDiscriminatedUnion,
      }),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get: async () =>
      equal(await client.spreadRecordNonDiscriminatedUnion2Get(), spreadRecordNonDiscriminatedUnion2),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put: () =>
      client.spreadRecordNonDiscriminatedUnion2Put({
        spreadRecordForNonDiscriminatedUnion2: spreadRecordNonDiscriminatedUnion2,
      }),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_get: async () =>
      equal(await client.spreadRecordNonDiscriminatedUnion3Get(), spreadRecordNonDiscriminatedUnion3),
    Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_put: () =>
      client.spreadRecordNonDiscriminatedUnion3Put({
        spreadRecordForNonDiscriminatedUnion3: spreadRecordNonDiscriminatedUnion3,
      }),
  };
}
