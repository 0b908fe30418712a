/** The parts of a call that parameters fill: its path, its query and its headers, the `Cookie` header among them. */
import type { ApiModel, Parameter } from "../model/model.js";
import type { ParameterNotation } from "../model/parameter-writing.js";
import { type Shape, shapesOf } from "../model/shapes.js";
import { type Entry, objectText } from "./code.js";
import type { FileBuilder } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";
import type { RuntimeSymbol } from "./runtime-symbols.js";

/** A parameter and the expression that holds its value. */
export interface Argument {
  readonly parameter: Parameter;
  readonly value: string;
}

/** @param room What is left of a line for `key: value,`. */
export function parameterEntries(
  file: FileBuilder,
  given: readonly Argument[],
  types: ApiModel["types"],
  room: number,
): readonly Entry[] {
  const from = (place: Parameter["in"]): readonly Entry[] =>
    given.flatMap(({ parameter, value }) =>
      parameter.in === place
        ? [[propertyKey(parameter.wireName), writtenText(file, { parameter, value }, types)] as const]
        : [],
    );
  const [params, query, cookies] = [from("path"), from("query"), from("cookie")];
  const headers = [...from("header")];
  if (cookies.length > 0) headers.push(["Cookie", helperText(file, "cookieParams", cookies, room - 12)]);
  const entries: Entry[] = [];
  if (params.length > 0) entries.push(["params", helperText(file, "pathParams", params, room - "params: ,".length)]);
  if (query.length > 0) entries.push(["query", helperText(file, "queryParams", query, room - "query: ,".length)]);
  const whole = from("querystring")[0];
  if (whole !== undefined) entries.push(["query", whole[1]]);
  if (headers.length > 0) entries.push(["headers", objectText(headers, room - "headers: ,".length)]);
  return entries;
}

function helperText(file: FileBuilder, symbol: RuntimeSymbol, entries: readonly Entry[], room: number): string {
  const helper = file.runtime(symbol);
  return `${helper}(${objectText(entries, room - `${helper}()`.length)})`;
}

/** The value as it is where the place's own helper writes it rightly; else wrapped in a helper that writes it. */
function writtenText(file: FileBuilder, { parameter, value }: Argument, types: ApiModel["types"]): string {
  if (parameter.isIdempotencyKey) return `${file.runtime("idempotencyKey")}(${value})`;
  const shapes = shapesOf(parameter.type, types);
  const symbol = writerOf(parameter, shapes);
  if (symbol === undefined) return value;
  const { exploded, reserved } = parameter.writing;
  const options: Entry[] = [];
  if (exploded && !isScalar(shapes) && !NEVER_EXPLODED.has(symbol)) options.push(["explode", literal(true)]);
  if (reserved) options.push(["allowReserved", literal(true)]);
  const helper = file.runtime(symbol);
  return options.length === 0 ? `${helper}(${value})` : `${helper}(${value}, ${objectText(options, 120)})`;
}

/** Helpers to which it makes no difference. */
const NEVER_EXPLODED: ReadonlySet<RuntimeSymbol> = new Set(["deepObject"]);

const JSON_WRITERS = {
  path: "pathJson",
  query: "queryJson",
  querystring: "jsonQueryString",
  header: "headerJson",
  cookie: "queryJson",
} as const;

function writerOf({ in: place, writing }: Parameter, shapes: ReadonlySet<Shape>): RuntimeSymbol | undefined {
  const { notation, exploded, reserved } = writing;
  switch (notation) {
    case "commas": {
      const isUsual = place === "path" ? !shapes.has("nested") && !shapes.has("object") : isScalar(shapes);
      if (isUsual && !reserved) return undefined;
      return place === "path" ? "simpleStyle" : "simpleHeader";
    }
    case "pairs":
      if (!reserved && (exploded || isScalar(shapes))) return undefined;
      return place === "cookie" ? "formCookie" : "formStyle";
    case "json":
      return JSON_WRITERS[place];
    case "text":
      return place === "querystring" ? "textQueryString" : undefined;
    default:
      return WRITERS[notation];
  }
}

function isScalar(shapes: ReadonlySet<Shape>): boolean {
  return [...shapes].every((shape) => shape === "scalar" || shape === "null");
}

const WRITERS = {
  dots: "labelStyle",
  semicolons: "matrixStyle",
  spaces: "spaceDelimited",
  pipes: "pipeDelimited",
  brackets: "deepObject",
  cookies: "plainCookie",
  form: "formQueryString",
} as const satisfies Readonly<Partial<Record<ParameterNotation, RuntimeSymbol>>>;
