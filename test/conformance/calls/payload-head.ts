import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { PayloadHead } from "../clients/payload-head/src/index.js";

export function payloadHead(serverURL: string): Calls {
  const client = new PayloadHead({ serverURL });
  return {
    Payload_Head_contentTypeHeaderInResponse: async () => {
      const { response } = await client.contentTypeHeaderInResponse().withResponse();
      equal(response.headers.get("content-type"), "text/plain; charset=utf-8");
    },
  };
}
