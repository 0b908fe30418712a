import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelInheritanceNestedDiscriminator } from "../clients/type-model-inheritance-nested-discriminator/src/index.js";

export function typeModelInheritanceNestedDiscriminator(serverURL: string): Calls {
  const client = new TypeModelInheritanceNestedDiscriminator({ serverURL });
  const salmon = {
    age: 1,
    kind: "salmon",
    partner: { age: 2, kind: "shark", sharktype: "saw" },
    friends: [
      {
        age: 2,
        kind: "salmon",
        partner: { age: 3, kind: "salmon" },
        hate: { key1: { age: 4, kind: "salmon" }, key2: { age: 2, kind: "shark", sharktype: "goblin" } },
      },
      { age: 3, kind: "shark", sharktype: "goblin" },
    ],
    hate: {
      key3: { age: 3, kind: "shark", sharktype: "saw" },
      key4: {
        age: 2,
        kind: "salmon",
        friends: [
          { age: 1, kind: "salmon" },
          { age: 4, kind: "shark", sharktype: "goblin" },
        ],
      },
    },
  };
  const shark = { age: 1, kind: "shark", sharktype: "goblin" };
  return {
    Type_Model_Inheritance_NestedDiscriminator_getModel: async () => equal<unknown>(await client.getModel(), shark),
    Type_Model_Inheritance_NestedDiscriminator_putModel: () => client.putModel(shark),
    Type_Model_Inheritance_NestedDiscriminator_getRecursiveModel: async () =>
      equal<unknown>(await client.getRecursiveModel(), salmon),
    Type_Model_Inheritance_NestedDiscriminator_putRecursiveModel: () => client.putRecursiveModel(salmon),
    Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator: async () =>
      equal<unknown>(await client.getMissingDiscriminator(), { age: 1 }),
    Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator: async () =>
      equal<unknown>(await client.getWrongDiscriminator(), { age: 1, kind: "wrongKind" }),
  };
}
