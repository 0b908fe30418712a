import type { Calls } from "../calls.js";
import { ParametersSpread } from "../clients/parameters-spread/src/index.js";

export function parametersSpread(serverURL: string): Calls {
  const client = new ParametersSpread({ serverURL });
  return {
    Parameters_Spread_Model_spreadAsRequestBody: () => client.modelSpreadAsRequestBody({ name: "foo" }),
    Parameters_Spread_Model_spreadCompositeRequestOnlyWithBody: () =>
      client.modelSpreadCompositeRequestOnlyWithBody({ name: "foo" }),
    Parameters_Spread_Model_spreadCompositeRequestWithoutBody: () =>
      client.modelSpreadCompositeRequestWithoutBody({ name: "foo", "test-header": "bar" }),
    Parameters_Spread_Model_spreadCompositeRequest: () =>
      client.modelSpreadCompositeRequest({ name: "foo", "test-header": "bar", modelBodyParameter: { name: "foo" } }),
    Parameters_Spread_Model_spreadCompositeRequestMix: () =>
      client.modelSpreadCompositeRequestMix({ name: "foo", "test-header": "bar", prop: "foo" }),
    Parameters_Spread_Alias_spreadAsRequestBody: () => client.aliasSpreadAsRequestBody({ name: "foo" }),
    Parameters_Spread_Alias_spreadAsRequestParameter: () =>
      client.aliasSpreadAsRequestParameter({ id: "1", "x-ms-test-header": "bar", name: "foo" }),
    Parameters_Spread_Alias_spreadWithMultipleParameters: () =>
      client.aliasSpreadWithMultipleParameters({
        id: "1",
        "x-ms-test-header": "bar",
        requiredString: "foo",
        optionalInt: 1,
        requiredIntList: [1, 2],
        optionalStringList: ["foo", "bar"],
      }),
    Parameters_Spread_Alias_spreadParameterWithInnerModel: () =>
      client.aliasSpreadParameterWithInnerModel({ id: "1", "x-ms-test-header": "bar", name: "foo" }),
    Parameters_Spread_Alias_spreadParameterWithInnerAlias: () =>
      client.aliasSpreadParameterWithInnerAlias({ id: "1", "x-ms-test-header": "bar", name: "foo", age: 1 }),
  };
}
