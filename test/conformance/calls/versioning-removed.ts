import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { VersioningRemovedV1 } from "../clients/versioning-removed-v1/src/index.js";
import { VersioningRemovedV2 } from "../clients/versioning-removed-v2/src/index.js";
import { VersioningRemovedV2preview } from "../clients/versioning-removed-v2preview/src/index.js";

export function versioningRemoved(endpoint: string): Calls {
  const v1 = new VersioningRemovedV1({ serverVariables: { endpoint, version: "v1" } });
  const v2 = new VersioningRemovedV2({ serverVariables: { endpoint, version: "v2" } });
  const v2preview = new VersioningRemovedV2preview({ serverVariables: { endpoint, version: "v2preview" } });
  const old = { id: "123", enumProp: "enumMemberV1" } as const;
  return {
    Versioning_Removed_v2: async () => {
      const model = { prop: "foo", enumProp: "enumMemberV2", unionProp: "bar" } as const;
      equal(await v2.v2(model), model);
    },
    Versioning_Removed_modelV3: async () => equal(await v1.modelV3(old), old),
    Versioning_Removed_modelV3_V2: async () => equal(await v2.modelV3(old), old),
    Versioning_Removed_modelV3_V2preview: async () => equal(await v2preview.modelV3({ id: "123" }), { id: "123" }),
  };
}
