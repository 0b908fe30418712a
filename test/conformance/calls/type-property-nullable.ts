import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypePropertyNullable } from "../clients/type-property-nullable/src/index.js";

export function typePropertyNullable(serverURL: string): Calls {
  const client = new TypePropertyNullable({ serverURL });
  return {
    Type_Property_Nullable_String_getNonNull: async () =>
      equal(await client.stringGetNonNull(), { requiredProperty: "foo", nullableProperty: "hello" }),
    Type_Property_Nullable_String_getNull: async () =>
      equal(await client.stringGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_String_patchNonNull: () =>
      client.stringPatchNonNull({ requiredProperty: "foo", nullableProperty: "hello" }),
    Type_Property_Nullable_String_patchNull: () =>
      client.stringPatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Bytes_getNonNull: async () =>
      equal(await client.bytesGetNonNull(), { requiredProperty: "foo", nullableProperty: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_Nullable_Bytes_getNull: async () =>
      equal(await client.bytesGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Bytes_patchNonNull: () =>
      client.bytesPatchNonNull({ requiredProperty: "foo", nullableProperty: "aGVsbG8sIHdvcmxkIQ==" }),
    Type_Property_Nullable_Bytes_patchNull: () =>
      client.bytesPatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Datetime_getNonNull: async () =>
      equal(await client.datetimeGetNonNull(), { requiredProperty: "foo", nullableProperty: "2022-08-26T18:38:00Z" }),
    Type_Property_Nullable_Datetime_getNull: async () =>
      equal(await client.datetimeGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Datetime_patchNonNull: () =>
      client.datetimePatchNonNull({ requiredProperty: "foo", nullableProperty: "2022-08-26T18:38:00Z" }),
    Type_Property_Nullable_Datetime_patchNull: () =>
      client.datetimePatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Duration_getNonNull: async () =>
      equal(await client.durationGetNonNull(), { requiredProperty: "foo", nullableProperty: "P123DT22H14M12.011S" }),
    Type_Property_Nullable_Duration_getNull: async () =>
      equal(await client.durationGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_Duration_patchNonNull: () =>
      client.durationPatchNonNull({ requiredProperty: "foo", nullableProperty: "P123DT22H14M12.011S" }),
    Type_Property_Nullable_Duration_patchNull: () =>
      client.durationPatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsByte_getNonNull: async () =>
      equal(await client.collectionsByteGetNonNull(), {
        requiredProperty: "foo",
        nullableProperty: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="],
      }),
    Type_Property_Nullable_CollectionsByte_getNull: async () =>
      equal(await client.collectionsByteGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsByte_patchNonNull: () =>
      client.collectionsBytePatchNonNull({
        requiredProperty: "foo",
        nullableProperty: ["aGVsbG8sIHdvcmxkIQ==", "aGVsbG8sIHdvcmxkIQ=="],
      }),
    Type_Property_Nullable_CollectionsByte_patchNull: () =>
      client.collectionsBytePatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsModel_getNonNull: async () =>
      equal(await client.collectionsModelGetNonNull(), {
        requiredProperty: "foo",
        nullableProperty: [{ property: "hello" }, { property: "world" }],
      }),
    Type_Property_Nullable_CollectionsModel_getNull: async () =>
      equal(await client.collectionsModelGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsModel_patchNonNull: () =>
      client.collectionsModelPatchNonNull({
        requiredProperty: "foo",
        nullableProperty: [{ property: "hello" }, { property: "world" }],
      }),
    Type_Property_Nullable_CollectionsModel_patchNull: () =>
      client.collectionsModelPatchNull({ requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsString_getNonNull: async () =>
      equal(await client.collectionsStringGetNonNull(), {
        requiredProperty: "foo",
        nullableProperty: ["hello", "world"],
      }),
    Type_Property_Nullable_CollectionsString_getNull: async () =>
      equal(await client.collectionsStringGetNull(), { requiredProperty: "foo", nullableProperty: null }),
    Type_Property_Nullable_CollectionsString_patchNonNull: () =>
      client.collectionsStringPatchNonNull({ requiredProperty: "foo", nullableProperty: ["hello", "world"] }),
    Type_Property_Nullable_CollectionsString_patchNull: () =>
      client.collectionsStringPatchNull({ requiredProperty: "foo", nullableProperty: null }),
  };
}
