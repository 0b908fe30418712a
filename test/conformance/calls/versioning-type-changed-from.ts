import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningTypeChangedFromV2 } from "../clients/versioning-type-changed-from-v2/src/index.js";

export function versioningTypeChangedFrom(serverURL: string): Calls {
  const v2 = new VersioningTypeChangedFromV2({ serverVariables: { endpoint: serverURL, version: "v2" } });
  return {
    Versioning_TypeChangedFrom_test: async () =>
      equal(await v2.test({ param: "baz", prop: "foo", changedProp: "bar" }), { prop: "foo", changedProp: "bar" }),
  };
}
