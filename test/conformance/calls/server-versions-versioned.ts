import type { Calls } from "../calls.js";
import { ServerVersionsVersioned20221201Preview } from "../clients/server-versions-versioned-2022-12-01-preview/src/index.js";

export function serverVersionsVersioned(serverURL: string): Calls {
  const client = new ServerVersionsVersioned20221201Preview({ serverURL });
  return {
    Server_Versions_Versioned_withoutApiVersion: () => client.withoutApiVersion(),
    Server_Versions_Versioned_withPathApiVersion: () => client.withPathApiVersion({ apiVersion: "2022-12-01-preview" }),
    Server_Versions_Versioned_withQueryOldApiVersion: () =>
      client.withQueryOldApiVersion({ "api-version": "2021-01-01-preview" }),
    Server_Versions_Versioned_withQueryApiVersion: () =>
      client.withQueryApiVersion({ "api-version": "2022-12-01-preview" }),
  };
}
