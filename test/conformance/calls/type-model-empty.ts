import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelEmpty } from "../clients/type-model-empty/src/index.js";

export function typeModelEmpty(serverURL: string): Calls {
  const client = new TypeModelEmpty({ serverURL });
  return {
    Type_Model_Empty_putEmpty: () => client.putEmpty({ emptyInput: {} }),
    Type_Model_Empty_getEmpty: async () => equal(await client.getEmpty(), {}),
    Type_Model_Empty_postRoundTripEmpty: async () =>
      equal(await client.postRoundTripEmpty({ emptyInputOutput: {} }), {}),
  };
}
