import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelInheritanceNotDiscriminated } from "../clients/type-model-inheritance-not-discriminated/src/index.js";

export function typeModelInheritanceNotDiscriminated(serverURL: string): Calls {
  const client = new TypeModelInheritanceNotDiscriminated({ serverURL });
  return {
    Type_Model_Inheritance_NotDiscriminated_postValid: () => client.postValid({ name: "abc", age: 32, smart: true }),
    Type_Model_Inheritance_NotDiscriminated_getValid: async () =>
      equal(await client.getValid(), { name: "abc", age: 32, smart: true }),
    Type_Model_Inheritance_NotDiscriminated_putValid: async () =>
      equal(await client.putValid({ name: "abc", age: 32, smart: true }), { name: "abc", age: 32, smart: true }),
  };
}
