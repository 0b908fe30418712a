import type { Calls } from "../calls.js";
import { SpecialHeadersConditionalRequest } from "../clients/special-headers-conditional-request/src/index.js";

export function specialHeadersConditionalRequest(serverURL: string): Calls {
  const client = new SpecialHeadersConditionalRequest({ serverURL });
  return {
    SpecialHeaders_ConditionalRequest_postIfUnmodifiedSince: () =>
      client.postIfUnmodifiedSince({ "If-Unmodified-Since": "Fri, 26 Aug 2022 14:38:00 GMT" }),
    SpecialHeaders_ConditionalRequest_headIfModifiedSince: () =>
      client.headIfModifiedSince({ "If-Modified-Since": "Fri, 26 Aug 2022 14:38:00 GMT" }),
    SpecialHeaders_ConditionalRequest_postIfMatch: () => client.postIfMatch({ "If-Match": '"valid"' }),
    SpecialHeaders_ConditionalRequest_postIfNoneMatch: () => client.postIfNoneMatch({ "If-None-Match": '"invalid"' }),
  };
}
