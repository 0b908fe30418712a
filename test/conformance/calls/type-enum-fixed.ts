import { equal, unexpected } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeEnumFixed } from "../clients/type-enum-fixed/src/index.js";

export function typeEnumFixed(serverURL: string): Calls {
  const client = new TypeEnumFixed({ serverURL });
  return {
    Type_Enum_Fixed_String_getKnownValue: async () => equal(await client.stringGetKnownValue(), "Monday"),
    Type_Enum_Fixed_String_putKnownValue: () => client.stringPutKnownValue({ daysOfWeekEnum: "Monday" }),
    Type_Enum_Fixed_String_putUnknownValue: async () => {
      // @ts-expect-error the enum is closed
      const result = await client.stringPutUnknownValue({ daysOfWeekEnum: "Weekend" }, { retries: false }).result();
      if (result.ok || result.error.status !== 500) throw unexpected(result);
    },
  };
}
