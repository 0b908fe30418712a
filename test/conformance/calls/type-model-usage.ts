import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeModelUsage } from "../clients/type-model-usage/src/index.js";

export function typeModelUsage(serverURL: string): Calls {
  const client = new TypeModelUsage({ serverURL });
  return {
    Type_Model_Usage_input: () => client.input({ requiredProp: "example-value" }),
    Type_Model_Usage_output: async () => equal(await client.output(), { requiredProp: "example-value" }),
    Type_Model_Usage_inputAndOutput: async () =>
      equal(await client.inputAndOutput({ requiredProp: "example-value" }), { requiredProp: "example-value" }),
  };
}
