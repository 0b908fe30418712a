import type { Calls } from "../calls.js";
import { Documentation } from "../clients/documentation/src/index.js";

export function documentation(serverURL: string): Calls {
  const client = new Documentation({ serverURL });
  return {
    Documentation_Lists_bulletPointsOp: () => client.listsBulletPointsOp(),
    Documentation_Lists_bulletPointsModel: () => client.listsBulletPointsModel({ input: { prop: "Simple" } }),
    Documentation_Lists_numbered: () => client.listsNumbered(),
    Documentation_TextFormatting_boldText: () => client.textFormattingBoldText(),
    Documentation_TextFormatting_italicText: () => client.textFormattingItalicText(),
    Documentation_TextFormatting_combinedFormatting: () => client.textFormattingCombinedFormatting(),
  };
}
