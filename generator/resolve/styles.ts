import type { ParameterLocation, ParameterStyle } from "./spec.js";

const styles: ReadonlySet<ParameterStyle> = new Set([
  ...(["matrix", "label", "simple", "form"] as const),
  ...(["spaceDelimited", "pipeDelimited", "deepObject", "cookie"] as const),
]);

export function styleOf(word: string | undefined): ParameterStyle | undefined {
  return (styles as ReadonlySet<string | undefined>).has(word) ? (word as ParameterStyle) : undefined;
}

export function defaultStyle(place: ParameterLocation): ParameterStyle {
  return place === "path" || place === "header" ? "simple" : "form";
}

export function defaultExplode(style: ParameterStyle): boolean {
  return style === "form" || style === "cookie";
}
