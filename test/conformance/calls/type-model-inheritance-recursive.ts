import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelInheritanceRecursive } from "../clients/type-model-inheritance-recursive/src/index.js";

export function typeModelInheritanceRecursive(serverURL: string): Calls {
  const client = new TypeModelInheritanceRecursive({ serverURL });
  return {
    Type_Model_Inheritance_Recursive_put: () =>
      client.put({ level: 0, extension: [{ level: 1, extension: [{ level: 2 }] }, { level: 1 }] }),
    Type_Model_Inheritance_Recursive_get: async () =>
      equal(await client.getOperation(), {
        level: 0,
        extension: [{ level: 1, extension: [{ level: 2 }] }, { level: 1 }],
      }),
  };
}
