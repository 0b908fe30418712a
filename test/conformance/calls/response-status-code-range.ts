import { equal, unexpected } from "../answers.js";
import type { Calls } from "../calls.js";
import { ResponseStatusCodeRange } from "../clients/response-status-code-range/src/index.js";

export function responseStatusCodeRange(serverURL: string): Calls {
  const client = new ResponseStatusCodeRange({ serverURL });
  return {
    Response_StatusCodeRange_errorResponseStatusCodeInRange: async () => {
      const result = await client.errorResponseStatusCodeInRange().result();
      if (result.ok || result.error.status !== 494) throw unexpected(result);
      equal(result.error.body, { code: "request-header-too-large", message: "Request header too large" });
    },
    Response_StatusCodeRange_errorResponseStatusCode404: async () => {
      const result = await client.errorResponseStatusCode404().result();
      if (result.ok || result.error.status !== 404) throw unexpected(result);
      equal(result.error.body, { code: "not-found", resourceId: "resource1" });
    },
  };
}
