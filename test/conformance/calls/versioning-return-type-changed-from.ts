import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningReturnTypeChangedFromV2 } from "../clients/versioning-return-type-changed-from-v2/src/index.js";

export function versioningReturnTypeChangedFrom(serverURL: string): Calls {
  const v2 = new VersioningReturnTypeChangedFromV2({ serverVariables: { endpoint: serverURL, version: "v2" } });
  return {
    Versioning_ReturnTypeChangedFrom_test: async () => equal(await v2.test({ body: "test" }), "test"),
  };
}
