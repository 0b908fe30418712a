import type { Calls } from "../calls.js";
import { ServerEndpointNotDefined } from "../clients/server-endpoint-not-defined/src/index.js";

export function serverEndpointNotDefined(serverURL: string): Calls {
  const client = new ServerEndpointNotDefined({ serverURL });
  return {
    Server_Endpoint_NotDefined_valid: () => client.valid(),
  };
}
