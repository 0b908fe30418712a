import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningMadeOptionalV2 } from "../clients/versioning-made-optional-v2/src/index.js";

export function versioningMadeOptional(serverURL: string): Calls {
  const v2 = new VersioningMadeOptionalV2({ serverVariables: { endpoint: serverURL, version: "v2" } });
  return {
    Versioning_MadeOptional_test: async () => equal(await v2.test({ prop: "foo" }), { prop: "foo" }),
  };
}
