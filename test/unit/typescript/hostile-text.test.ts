import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import type { JsonValue } from "../../../generator/load/spec-document.js";
import { emitSchema, makeSchemaEntry } from "../../../generator/typescript/schema.js";
import { CONFIG, emitted, tryStages } from "../../scenarios/harness/stages.js";
import { canary } from "./hostile/evaluate.js";
import { documentWith, harmless, POSITIONS } from "./hostile/positions.js";
import { fileShape, packageShape } from "./hostile/shape.js";
import { HOSTILE } from "./hostile/texts.js";

type Fill = (position: string) => string;

/** What is written for the document; `undefined` when the document is refused. */
function generate(fill: Fill, spec = CONFIG.spec): ReadonlyMap<string, string> | undefined {
  const { model, names, diagnostics } = tryStages(documentWith(fill));
  if (model === undefined || names === undefined) return undefined;
  return emitted({ model, names, diagnostics }, { ...CONFIG, spec });
}

/** The files that are not the same for every document. */
function own(files: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  return new Map([...(files ?? [])].filter(([path]) => !path.startsWith("src/runtime/")));
}

/** One text at one position, everything else harmless. */
const only =
  (position: string, text: string): Fill =>
  (each) =>
    each === position ? text : harmless(each);

/** What no name of a header or a cookie has (RFC 9110, section 5.6.2): what is called so is left out. */
const NO_TOKEN = /[^\w!#$%&'*+.^`|~-]/g;

/** One text everywhere, and something that keeps names apart. */
const everywhere =
  (text: string): Fill =>
  (position) => {
    if (position.startsWith("text.")) return text;
    // Braces in a path are its parameters, and a fragment is cut off. What follows a semicolon is no part of the name of
    // a media type.
    if (isToken(position)) return `${text.replace(NO_TOKEN, "")}${POSITIONS.indexOf(position)}`;
    const sendable = isMediaType(position) ? text.replace(/[^ -~]/g, "") : text;
    const fitting = /^(path|key\.path|token)/.test(position) ? sendable.replace(/[{};#]/g, "") : sendable;
    return `${fitting}${POSITIONS.indexOf(position)}`;
  };

const expected = packageShape(own(generate(harmless)));

/** Picks as the seed says: the same on every run, and over the positions all texts in turn. */
const SEED = 20_251;
const rotation = POSITIONS.map(
  (position, index) => [position, HOSTILE[(SEED + index * 7) % HOSTILE.length] ?? ""] as const,
);

/**
 * Media types whose hostile part changes what kind of media type they are, headers and cookies that it makes impossible,
 * and paths whose parameters it changes.
 */
const changesMeaning = (position: string, text: string) =>
  (/^(path|key\.path)/.test(position) && /[{}#]/.test(text)) ||
  (position.startsWith("token.") && text.includes(";")) ||
  (isMediaType(position) && /[^ -~]/.test(text)) ||
  (isToken(position) && text.search(NO_TOKEN) >= 0);

function isToken(position: string): boolean {
  return position === "token.header" || position === "token.cookieKey";
}

/** A media type is sent in a header, so one that cannot stand there is left out. */
function isMediaType(position: string): boolean {
  return /^(token\.(bodyType|textType|rawType)|literal\.charset)$/.test(position);
}

describe("text of a document", () => {
  it("reaches code from many positions", () => {
    expect(POSITIONS.length).toBeGreaterThan(70);
    expect(expected.length).toBeGreaterThan(30);
  });

  it("changes the shape of no file when it stands at one position", { timeout: 60_000 }, () => {
    const changed = rotation.filter(([position, text]) => {
      if (changesMeaning(position, text)) return false;
      return packageShape(own(generate(only(position, text)))).join("\n") !== expected.join("\n");
    });
    expect(changed).toEqual([]);
  });

  it.each(HOSTILE)("changes the shape of no file when it stands everywhere: %j", (text) => {
    expect(packageShape(own(generate(everywhere(text))))).toEqual(expected);
  });

  it.each(HOSTILE.filter((text) => text.includes("PWN")))("never runs: %j", async (text) => {
    const files = generate(everywhere(text), text) ?? new Map();
    expect(await canary(files)).toBeUndefined();
  });

  it("changes nothing as the name of the file that the document is in", { timeout: 60_000 }, () => {
    const found = HOSTILE.map((text) => packageShape(own(generate(harmless, text))));
    expect(found.filter((shape) => shape.join("\n") !== expected.join("\n"))).toEqual([]);
  });
});

describe("text of a document in ./schema", () => {
  const schemaOf = async (fill: Fill) => {
    // For a member of a tagged union whose name has a slash, openapi-typescript adds a type that it does not use.
    const plain: Fill = (each) => (/^name\.(first|second)/.test(each) ? fill(each).replaceAll("/", "") : fill(each));
    const root = JSON.parse(documentWith(plain)) as JsonValue;
    const diagnostics = new Diagnostics();
    const entry = await makeSchemaEntry(root, "shop.yaml");
    const { text } = emitSchema(entry, { file: "shop.yaml", pointer: "" }, diagnostics);
    return { text, found: diagnostics.sorted(() => []).map(({ message }) => message) };
  };

  const plain = schemaOf(harmless);

  it.each(HOSTILE)("changes the shape of nothing: %j", async (text) => {
    const { text: hostile, found } = await schemaOf(everywhere(text));
    expect(found).toEqual([]);
    expect(fileShape("schema.ts", hostile)).toBe(fileShape("schema.ts", (await plain).text));
    // All that openapi-typescript writes are types, of which nothing is left.
    expect((await transform(hostile, { loader: "ts" })).code.trim()).toBe("");
  });
});
