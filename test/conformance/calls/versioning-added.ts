import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningAddedV2 } from "../clients/versioning-added-v2/src/index.js";

export function versioningAdded(serverURL: string): Calls {
  const v2 = new VersioningAddedV2({ serverVariables: { endpoint: serverURL, version: "v2" } });
  return {
    Versioning_Added_v1: async () =>
      equal(await v2.v1({ "header-v2": "bar", prop: "foo", enumProp: "enumMemberV2", unionProp: 10 }), {
        prop: "foo",
        enumProp: "enumMemberV2",
        unionProp: 10,
      }),
    Versioning_Added_v2: async () =>
      equal(await v2.v2({ prop: "foo", enumProp: "enumMember", unionProp: "bar" }), {
        prop: "foo",
        enumProp: "enumMember",
        unionProp: "bar",
      }),
    Versioning_Added_InterfaceV2: async () =>
      equal(await v2.interfaceV2V2InInterface({ prop: "foo", enumProp: "enumMember", unionProp: "bar" }), {
        prop: "foo",
        enumProp: "enumMember",
        unionProp: "bar",
      }),
  };
}
