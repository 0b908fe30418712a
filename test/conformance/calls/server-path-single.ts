import type { Calls } from "../calls.js";
import { ServerPathSingle } from "../clients/server-path-single/src/index.js";

export function serverPathSingle(serverURL: string): Calls {
  const client = new ServerPathSingle({ serverURL });
  return {
    Server_Path_Single_myOp: () => client.myOp(),
  };
}
