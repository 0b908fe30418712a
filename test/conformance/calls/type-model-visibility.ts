import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelVisibility } from "../clients/type-model-visibility/src/index.js";

export function typeModelVisibility(serverURL: string): Calls {
  const client = new TypeModelVisibility({ serverURL });
  return {
    Type_Model_Visibility_putReadOnlyModel: async () =>
      equal(await client.putReadOnlyModel(), {
        optionalNullableIntList: [1, 2, 3],
        optionalStringRecord: { k1: "value1", k2: "value2" },
      }),
    Type_Model_Visibility_headModel: () => client.headModel({ queryProp: 123 }),
    Type_Model_Visibility_getModel: async () => equal(await client.getModel({ queryProp: 123 }), { readProp: "abc" }),
    Type_Model_Visibility_putModel: () => client.putModel({ createProp: ["foo", "bar"], updateProp: [1, 2] }),
    Type_Model_Visibility_patchModel: () => client.patchModel({ updateProp: [1, 2] }),
    Type_Model_Visibility_postModel: () => client.postModel({ createProp: ["foo", "bar"] }),
    Type_Model_Visibility_deleteModel: () => client.deleteModel({ deleteProp: true }),
  };
}
