import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningRenamedFromV2 } from "../clients/versioning-renamed-from-v2/src/index.js";

export function versioningRenamedFrom(serverURL: string): Calls {
  const v2 = new VersioningRenamedFromV2({ serverVariables: { endpoint: serverURL, version: "v2" } });
  return {
    Versioning_RenamedFrom_newOp: async () =>
      equal(await v2.newOp({ newQuery: "bar", newProp: "foo", enumProp: "newEnumMember", unionProp: 10 }), {
        newProp: "foo",
        enumProp: "newEnumMember",
        unionProp: 10,
      }),
    Versioning_RenamedFrom_NewInterface: async () =>
      equal(await v2.newInterfaceNewOpInNewInterface({ newProp: "foo", enumProp: "newEnumMember", unionProp: 10 }), {
        newProp: "foo",
        enumProp: "newEnumMember",
        unionProp: 10,
      }),
  };
}
