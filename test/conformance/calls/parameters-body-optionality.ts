import type { Calls } from "../calls.js";
import { ParametersBodyOptionality } from "../clients/parameters-body-optionality/src/index.js";

export function parametersBodyOptionality(serverURL: string): Calls {
  const client = new ParametersBodyOptionality({ serverURL });
  return {
    Parameters_BodyOptionality_requiredExplicit: () => client.requiredExplicit({ name: "foo" }),
    Parameters_BodyOptionality_OptionalExplicit: async () => {
      await client.optionalExplicitSet({ bodyModel: { name: "foo" } });
      await client.optionalExplicitOmit();
    },
    Parameters_BodyOptionality_requiredImplicit: () => client.requiredImplicit({ name: "foo" }),
  };
}
