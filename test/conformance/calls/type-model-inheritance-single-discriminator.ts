import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import {
  type Eagle,
  TypeModelInheritanceSingleDiscriminator,
} from "../clients/type-model-inheritance-single-discriminator/src/index.js";

export function typeModelInheritanceSingleDiscriminator(serverURL: string): Calls {
  const client = new TypeModelInheritanceSingleDiscriminator({ serverURL });
  const eagle: Eagle = {
    wingspan: 5,
    kind: "eagle",
    partner: { wingspan: 2, kind: "goose" },
    friends: [{ wingspan: 2, kind: "seagull" }],
    hate: { key3: { wingspan: 1, kind: "sparrow" } },
  };
  return {
    Type_Model_Inheritance_SingleDiscriminator_getModel: async () =>
      equal(await client.getModel(), { wingspan: 1, kind: "sparrow" }),
    Type_Model_Inheritance_SingleDiscriminator_putModel: () =>
      client.putModel({ bird: { wingspan: 1, kind: "sparrow" } }),
    Type_Model_Inheritance_SingleDiscriminator_getRecursiveModel: async () =>
      equal(await client.getRecursiveModel(), eagle),
    Type_Model_Inheritance_SingleDiscriminator_putRecursiveModel: () => client.putRecursiveModel({ bird: eagle }),
    Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator: async () =>
      equal<unknown>(await client.getMissingDiscriminator(), { wingspan: 1 }),
    Type_Model_Inheritance_SingleDiscriminator_getWrongDiscriminator: async () =>
      equal<unknown>(await client.getWrongDiscriminator(), { wingspan: 1, kind: "wrongKind" }),
    Type_Model_Inheritance_SingleDiscriminator_getLegacyModel: async () =>
      equal(await client.getLegacyModel(), { size: 20, kind: "t-rex" }),
    Type_Model_Inheritance_SingleDiscriminator_getNoSubtypesModel: async () =>
      equal(await client.getNoSubtypesModel(), { kind: "salmon", size: 10 }),
    Type_Model_Inheritance_SingleDiscriminator_putNoSubtypesModel: () =>
      client.putNoSubtypesModel({ kind: "salmon", size: 10 }),
  };
}
