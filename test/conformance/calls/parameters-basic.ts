import type { Calls } from "../calls.js";
import { ParametersBasic } from "../clients/parameters-basic/src/index.js";

export function parametersBasic(serverURL: string): Calls {
  const client = new ParametersBasic({ serverURL });
  return {
    Parameters_Basic_ExplicitBody_simple: () => client.explicitBodySimple({ name: "foo" }),
    Parameters_Basic_ImplicitBody_simple: () => client.implicitBodySimple({ name: "foo" }),
  };
}
