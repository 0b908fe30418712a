import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeEnumExtensible } from "../clients/type-enum-extensible/src/index.js";

export function typeEnumExtensible(serverURL: string): Calls {
  const client = new TypeEnumExtensible({ serverURL });
  return {
    Type_Enum_Extensible_String_getKnownValue: async () => equal(await client.stringGetKnownValue(), "Monday"),
    Type_Enum_Extensible_String_putKnownValue: () => client.stringPutKnownValue({ daysOfWeekExtensibleEnum: "Monday" }),
    Type_Enum_Extensible_String_getUnknownValue: async () => equal(await client.stringGetUnknownValue(), "Weekend"),
    Type_Enum_Extensible_String_putUnknownValue: () =>
      client.stringPutUnknownValue({ daysOfWeekExtensibleEnum: "Weekend" }),
  };
}
