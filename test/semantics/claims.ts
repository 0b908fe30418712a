/** What the schemas of a document accept and reject, as claims about the types that are emitted for them. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { ApiModel, TypeDeclaration } from "../../generator/model/model.js";
import type { TypeNames } from "../../generator/naming/names.js";
import { viewOf } from "../../generator/typescript/emit-models.js";
import type { View } from "../../generator/typescript/type-text.js";
import { damagedIn, distinct, examplesIn, samplesOf, spread, targetOf } from "./derive.js";
import { asJsonSchema, isObject } from "./json-schema.js";
import { type Oracle, oracleOf } from "./oracle.js";
import { withSubtypes } from "./subtypes.js";
import type { Claim } from "./type-of-value.js";

export interface Claims {
  readonly claims: readonly Claim[];
  /** How many types there are claims about. */
  readonly types: number;
  /** How many there are none about: the oracle cannot read their schemas, or their values are not JSON. */
  readonly unjudged: number;
}

/** How much is asked of a document. */
export interface Bounds {
  readonly types: number;
  readonly damagedPerType: number;
}

/** What TypeScript can say of a value. Where another keyword is broken too, nothing follows for the type. */
const expressible = new Set(["type", "required", "enum", "const", "anyOf", "false schema"]);

const longestValue = 20_000;

export function claimsOf(
  document: JsonObject,
  types: ApiModel["types"],
  names: ReadonlyMap<string, TypeNames>,
  { types: mostTypes, damagedPerType }: Bounds,
  packageName = "sdk",
): Claims {
  const sides = { input: sideOf(document, "input"), output: sideOf(document, "output") };
  const declared = spread([...types.values()].filter(isInDocument), mostTypes);
  const found = declared.flatMap((type) =>
    viewsOf(type, names.get(type.id)).map(([name, view]) => {
      const side = sides[view];
      const written = targetOf(document, type.id);
      if (!isJson(document, written)) return [];
      try {
        // An object that may be `null` is declared without it; where it is used, that is said.
        const values = valuesOf(side.document, type.id, written, damagedPerType).filter(
          (value) => value !== null || type.kind !== "object",
        );
        return values.flatMap((value) => claim(side, type.id, value, { package: packageName, type: name }));
      } catch {
        return [];
      }
    }),
  );
  const judged = found.filter((claims) => claims.length > 0);
  return { claims: judged.flat(), types: judged.length, unjudged: found.length - judged.length };
}

/** A document as one side sees it, and what judges values of it. */
interface Side {
  readonly document: JsonObject;
  readonly broken: Oracle;
  /** The same with what TypeScript demands beyond JSON Schema. */
  readonly brokenForTypes: Oracle;
}

function sideOf(written: JsonObject, view: View): Side {
  const document = asJsonSchema(withSubtypes(written), view);
  return { document, broken: oracleOf(document), brokenForTypes: oracleOf(document, { demandsCommon: true }) };
}

/** Not in another file, and a schema rather than the side of one. */
function isInDocument({ id }: TypeDeclaration): boolean {
  return (
    id.startsWith("#/") && !id.endsWith("/discriminator") && (!id.endsWith("/properties") || id.split("/").length < 5)
  );
}

function viewsOf(type: TypeDeclaration, names: TypeNames | undefined): readonly (readonly [string, View])[] {
  if (names === undefined || names.requestOf !== undefined) return [];
  if (names.input === undefined) return [[names.name, viewOf(type)]];
  return [
    [names.name, "output"],
    [names.input, "input"],
  ];
}

function valuesOf(document: JsonObject, id: string, written: JsonValue, most: number): readonly JsonValue[] {
  const schema = targetOf(document, id);
  const samples = distinct([...examplesIn(written), ...samplesOf(document, schema)]);
  const damaged = samples.flatMap((sample) => spread(damagedIn(sample), most));
  const all = distinct([...samples, ...spread(damaged, most)]);
  return all.filter((value) => JSON.stringify(value).length < longestValue && !looksLikeList(value, schema));
}

/** Lists have members, `filter` for one, that TypeScript takes for a property of an object. */
function looksLikeList(value: JsonValue, schema: JsonValue): boolean {
  const names = isObject(schema) && isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  return Array.isArray(value) && names.some((name) => name in Array.prototype);
}

function claim(side: Side, id: string, value: JsonValue, about: Pick<Claim, "package" | "type">): readonly Claim[] {
  const keywords = side.broken(id.slice(1), value);
  if (keywords.length > 0) {
    return keywords.every((keyword) => expressible.has(keyword)) ? [{ ...about, value, assignable: false }] : [];
  }
  return side.brokenForTypes(id.slice(1), value).length === 0 ? [{ ...about, value, assignable: true }] : [];
}

/** Whether values are JSON on both sides: bytes are not. */
function isJson(document: JsonObject, root: JsonValue): boolean {
  const seen = new Set<JsonValue>();
  const queue: JsonValue[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if (isObject(next)) {
      const { $ref: ref, format, type } = next;
      if (format === "binary" || type === "file") return false;
      if (typeof ref === "string") queue.push(targetOf(document, ref));
    }
    queue.push(...Object.values(next));
  }
  return true;
}
