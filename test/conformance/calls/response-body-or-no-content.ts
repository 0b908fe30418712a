import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { ResponseBodyOrNoContent } from "../clients/response-body-or-no-content/src/index.js";

export function responseBodyOrNoContent(serverURL: string): Calls {
  const client = new ResponseBodyOrNoContent({ serverURL });
  return {
    Response_BodyOrNoContent_getBody: async () => equal(await client.getBody(), { content: "hello" }),
    Response_BodyOrNoContent_getNoContent: async () => equal(await client.getNoContent(), undefined),
  };
}
