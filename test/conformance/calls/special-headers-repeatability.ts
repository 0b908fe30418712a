import type { Calls } from "../calls.js";
import { SpecialHeadersRepeatability } from "../clients/special-headers-repeatability/src/index.js";

export function specialHeadersRepeatability(serverURL: string): Calls {
  const client = new SpecialHeadersRepeatability({ serverURL });
  return {
    SpecialHeaders_Repeatability_immediateSuccess: () =>
      client.immediateSuccess({
        "Repeatability-Request-ID": "2378d9bc-1726-11ee-be56-0242ac120002",
        "Repeatability-First-Sent": "Tue, 15 Nov 2022 12:45:26 GMT",
      }),
  };
}
