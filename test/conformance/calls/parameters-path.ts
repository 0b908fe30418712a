import type { Calls } from "../calls.js";
import { ParametersPath } from "../clients/parameters-path/src/index.js";

export function parametersPath(serverURL: string): Calls {
  const client = new ParametersPath({ serverURL });
  return {
    Parameters_Path_normal: () => client.normal({ name: "foo" }),
  };
}
