import type { Calls } from "../calls.js";
import { ParametersBodyRoot } from "../clients/parameters-body-root/src/index.js";

export function parametersBodyRoot(serverURL: string): Calls {
  const client = new ParametersBodyRoot({ serverURL });
  return {
    Parameters_BodyRoot_nested: () => client.nested({ category: "widget", linkType: "hard", wasSuccessful: true }),
  };
}
