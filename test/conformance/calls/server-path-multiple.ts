import type { Calls } from "../calls.js";
import { ServerPathMultipleV10 } from "../clients/server-path-multiple-v1.0/src/index.js";

export function serverPathMultiple(serverURL: string): Calls {
  const client = new ServerPathMultipleV10({ serverVariables: { endpoint: serverURL, apiVersion: "v1.0" } });
  return {
    Server_Path_Multiple_noOperationParams: () => client.noOperationParams(),
    Server_Path_Multiple_withOperationPathParam: () => client.withOperationPathParam({ keyword: "test" }),
  };
}
