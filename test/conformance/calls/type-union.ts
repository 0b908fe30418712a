import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeUnion } from "../clients/type-union/src/index.js";

export function typeUnion(serverURL: string): Calls {
  const client = new TypeUnion({ serverURL });
  return {
    Type_Union_StringsOnly_get: async () => equal(await client.stringsOnlyGet(), { prop: "b" }),
    Type_Union_StringsOnly_send: () => client.stringsOnlySend({ prop: "b" }),
    Type_Union_StringExtensible_get: async () => equal(await client.stringExtensibleGet(), { prop: "custom" }),
    Type_Union_StringExtensible_send: () => client.stringExtensibleSend({ prop: "custom" }),
    Type_Union_StringExtensibleNamed_get: async () =>
      equal(await client.stringExtensibleNamedGet(), { prop: "custom" }),
    Type_Union_StringExtensibleNamed_send: () => client.stringExtensibleNamedSend({ prop: "custom" }),
    Type_Union_IntsOnly_get: async () => equal(await client.intsOnlyGet(), { prop: 2 }),
    Type_Union_IntsOnly_send: () => client.intsOnlySend({ prop: 2 }),
    Type_Union_FloatsOnly_get: async () => equal(await client.floatsOnlyGet(), { prop: 2.2 }),
    Type_Union_FloatsOnly_send: () => client.floatsOnlySend({ prop: 2.2 }),
    Type_Union_ModelsOnly_get: async () => equal(await client.modelsOnlyGet(), { prop: { name: "test" } }),
    Type_Union_ModelsOnly_send: () => client.modelsOnlySend({ prop: { name: "test" } }),
    Type_Union_EnumsOnly_get: async () => equal(await client.enumsOnlyGet(), { prop: { lr: "right", ud: "up" } }),
    Type_Union_EnumsOnly_send: () => client.enumsOnlySend({ prop: { lr: "right", ud: "up" } }),
    Type_Union_StringAndArray_get: async () =>
      equal(await client.stringAndArrayGet(), { prop: { string: "test", array: ["test1", "test2"] } }),
    Type_Union_StringAndArray_send: () =>
      client.stringAndArraySend({ prop: { string: "test", array: ["test1", "test2"] } }),
    Type_Union_MixedLiterals_get: async () =>
      equal(await client.mixedLiteralsGet(), {
        prop: { stringLiteral: "a", intLiteral: 2, floatLiteral: 3.3, booleanLiteral: true },
      }),
    Type_Union_MixedLiterals_send: () =>
      client.mixedLiteralsSend({
        prop: { stringLiteral: "a", intLiteral: 2, floatLiteral: 3.3, booleanLiteral: true },
      }),
    Type_Union_MixedTypes_get: async () =>
      equal(await client.mixedTypesGet(), {
        prop: { model: { name: "test" }, literal: "a", int: 2, boolean: true, array: [{ name: "test" }, "a", 2, true] },
      }),
    Type_Union_MixedTypes_send: () =>
      client.mixedTypesSend({
        prop: { model: { name: "test" }, literal: "a", int: 2, boolean: true, array: [{ name: "test" }, "a", 2, true] },
      }),
  };
}
