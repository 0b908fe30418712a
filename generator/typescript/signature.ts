/** Parameters of functions and methods, on one line or on one line each. */
import type { OptionalKind, ParameterDeclarationStructure } from "ts-morph";
import { LINE_WIDTH } from "./file-builder.js";

/** A parameter: `core: MixCore`, `request: OrderRequest = {}`, `options?: RequestOptions`. */
export type ParameterText = string;

/**
 * Lays out the parameters of a declaration.
 *
 * @param before What stands on the line before the parenthesis, indentation included.
 * @param after What follows it up to the opening brace, inclusive.
 */
export function parametersOf(
  parameters: readonly ParameterText[],
  before: string,
  after: string,
): OptionalKind<ParameterDeclarationStructure>[] {
  const flat = parameters.join(", ");
  if (`${before}(${flat})${after}`.length <= LINE_WIDTH && !after.includes("\n")) return [{ name: flat }];
  // One text for all: the printer would set the commas at the beginning of the lines.
  return [{ name: `${parameters.map((parameter) => `\n${parameter},`).join("")}\n` }];
}
