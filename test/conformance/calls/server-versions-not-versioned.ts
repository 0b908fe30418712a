import type { Calls } from "../calls.js";
import { ServerVersionsNotVersioned } from "../clients/server-versions-not-versioned/src/index.js";

export function serverVersionsNotVersioned(serverURL: string): Calls {
  const client = new ServerVersionsNotVersioned({ serverURL });
  return {
    Server_Versions_NotVersioned_withoutApiVersion: () => client.withoutApiVersion(),
    Server_Versions_NotVersioned_withPathApiVersion: () => client.withPathApiVersion({ apiVersion: "v1.0" }),
    Server_Versions_NotVersioned_withQueryApiVersion: () => client.withQueryApiVersion({ "api-version": "v1.0" }),
  };
}
