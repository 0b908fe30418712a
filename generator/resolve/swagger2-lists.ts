import { at, type Context, type ObjectNode } from "./context.js";
import { textMember } from "./members.js";
import type { ParameterStyle } from "./spec.js";
import { defaultExplode, defaultStyle } from "./styles.js";

interface ListStyle {
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

/** What the separators are called now. Tabs have no name any more; spaces are the nearest. */
const styles: ReadonlyMap<string, ListStyle> = new Map<string, ListStyle>([
  ["csv", { style: "form", explode: false }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["tsv", { style: "spaceDelimited", explode: false }],
  ["pipes", { style: "pipeDelimited", explode: false }],
  ["multi", { style: "form", explode: true }],
]);

/** Reads `collectionFormat` of a parameter, a part of a form or a header. */
export function listStyle(
  context: Context,
  node: ObjectNode,
  place: "path" | "query" | "header" | "cookie" | "formData",
): ListStyle {
  const report = (problem: string, assumed: string): void =>
    context.diagnostics.report("structure/value", at(node, "collectionFormat"), problem, assumed);
  const usual = defaultStyle(place === "formData" ? "query" : place);
  if (node.value["type"] !== "array") {
    return { style: usual, explode: defaultExplode(usual) };
  }
  const format = textMember(context, node, "collectionFormat") ?? "csv";
  const style = styles.get(format);
  if (style === undefined) {
    report(`there is no collectionFormat ${format}`, "csv is assumed");
    return { style: usual, explode: false };
  }
  if (place === "path" || place === "header") {
    if (format !== "csv") {
      report(`a list in a ${place} cannot be written as ${format}`, "csv is assumed");
    }
    return { style: "simple", explode: false };
  }
  if (format === "tsv") {
    report("lists are no longer separated by tabs", "spaces are assumed");
  }
  return style;
}
