import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelInheritanceSingleDiscriminator } from "../clients/type-model-inheritance-single-discriminator/src/index.js";

export function typeModelInheritanceSingleDiscriminator(serverURL: string): Calls {
  const client = new TypeModelInheritanceSingleDiscriminator({ serverURL });
  const eagle = {
    wingspan: 5,
    kind: "eagle",
    partner: { wingspan: 2, kind: "goose" },
    friends: [{ wingspan: 2, kind: "seagull" }],
    hate: { key3: { wingspan: 1, kind: "sparrow" } },
  };
  return {
    Type_Model_Inheritance_SingleDiscriminator_getModel: async () =>
      equal(await client.getModel(), { wingspan: 1, kind: "sparrow" }),
    Type_Model_Inheritance_SingleDiscriminator_putModel: () => client.putModel({ wingspan: 1, kind: "sparrow" }),
    Type_Model_Inheritance_SingleDiscriminator_getRecursiveModel: async () =>
      equal<unknown>(await client.getRecursiveModel(), eagle),
    Type_Model_Inheritance_SingleDiscriminator_putRecursiveModel: () => client.putRecursiveModel(eagle),
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
