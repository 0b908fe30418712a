import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelInheritanceEnumDiscriminator } from "../clients/type-model-inheritance-enum-discriminator/src/index.js";

export function typeModelInheritanceEnumDiscriminator(serverURL: string): Calls {
  const client = new TypeModelInheritanceEnumDiscriminator({ serverURL });
  return {
    Type_Model_Inheritance_EnumDiscriminator_getExtensibleModel: async () =>
      equal(await client.getExtensibleModel(), { weight: 10, kind: "golden" }),
    Type_Model_Inheritance_EnumDiscriminator_putExtensibleModel: () =>
      client.putExtensibleModel({ weight: 10, kind: "golden" }),
    Type_Model_Inheritance_EnumDiscriminator_getFixedModel: async () =>
      equal(await client.getFixedModel(), { length: 10, kind: "cobra" }),
    Type_Model_Inheritance_EnumDiscriminator_putFixedModel: () => client.putFixedModel({ length: 10, kind: "cobra" }),
    Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator: async () =>
      equal<unknown>(await client.getExtensibleModelMissingDiscriminator(), { weight: 10 }),
    Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelWrongDiscriminator: async () =>
      equal<unknown>(await client.getExtensibleModelWrongDiscriminator(), { weight: 8, kind: "wrongKind" }),
    Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator: async () =>
      equal<unknown>(await client.getFixedModelMissingDiscriminator(), { length: 10 }),
    Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator: async () =>
      equal<unknown>(await client.getFixedModelWrongDiscriminator(), { length: 8, kind: "wrongKind" }),
  };
}
