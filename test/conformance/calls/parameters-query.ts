import type { Calls } from "../calls.js";
import { ParametersQuery } from "../clients/parameters-query/src/index.js";

export function parametersQuery(serverURL: string): Calls {
  const client = new ParametersQuery({ serverURL });
  return {
    Parameters_Query_Constant_post: () => client.constantPost({ queryParam: "constantValue" }),
    Parameters_Query_SpecialChar_dollarSign: () => client.specialCharDollarSign({ $filter: "status eq 'active'" }),
  };
}
