import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import {
  type Fish,
  type Shark,
  TypeModelInheritanceNestedDiscriminator,
} from "../clients/type-model-inheritance-nested-discriminator/src/index.js";

export function typeModelInheritanceNestedDiscriminator(serverURL: string): Calls {
  const client = new TypeModelInheritanceNestedDiscriminator({ serverURL });
  const salmon: Fish = {
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
  const shark: Shark = { age: 1, kind: "shark", sharktype: "goblin" };
  return {
    Type_Model_Inheritance_NestedDiscriminator_getModel: async () => equal(await client.getModel(), shark),
    Type_Model_Inheritance_NestedDiscriminator_putModel: () => client.putModel({ fish: shark }),
    Type_Model_Inheritance_NestedDiscriminator_getRecursiveModel: async () =>
      equal(await client.getRecursiveModel(), salmon),
    Type_Model_Inheritance_NestedDiscriminator_putRecursiveModel: () => client.putRecursiveModel({ fish: salmon }),
    Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator: async () =>
      equal<unknown>(await client.getMissingDiscriminator(), { age: 1 }),
    Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator: async () =>
      equal<unknown>(await client.getWrongDiscriminator(), { age: 1, kind: "wrongKind" }),
  };
}
