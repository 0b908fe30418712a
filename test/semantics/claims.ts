/** What the schemas of a document accept and reject, as claims about the types that are emitted for them. */
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import type { ApiModel } from "../../generator/model/model.js";
import type { Names } from "../../generator/naming/names.js";
import type { View } from "../../generator/typescript/type-text.js";
import { damagedIn } from "./damage.js";
import { examplesIn, samplesOf } from "./derive.js";
import { asJsonSchema, type Reading, type Rewritten } from "./json-schema.js";
import { type Oracle, oracleOf } from "./oracle.js";
import { onlyTypes, withoutLimits } from "./reading.js";
import { type Subject, subjectsOf } from "./subjects.js";
import { withSubtypes } from "./subtypes.js";
import type { Claim } from "./type-of-value.js";
import { distinct, isObject, spread, targetOf } from "./values.js";

export interface Claims {
  readonly claims: readonly Claim[];
  /** How many types there are claims about. */
  readonly types: number;
  /** How many there are none about: the oracle cannot read their schemas, or no value of them is JSON. */
  readonly unjudged: number;
}

/** How much is asked of a document. */
export interface Bounds {
  readonly types: number;
  readonly damagedPerType: number;
}

const longestValue = 20_000;

export function claimsOf(
  document: JsonObject,
  model: ApiModel,
  names: Pick<Names, "types" | "operations">,
  { types: mostTypes, damagedPerType }: Bounds,
  packageName = "sdk",
): Claims {
  const subjects = spread(subjectsOf(document, model, names), mostTypes);
  const pointers = new Set(subjects.map(({ pointer }) => pointer));
  const sides = { input: sideOf(document, "input", pointers), output: sideOf(document, "output", pointers) };
  const found = subjects.map((subject) => {
    const written = targetOf(document, subject.pointer);
    try {
      return claimsAbout(subject, sides[subject.view], written, damagedPerType);
    } catch {
      return [];
    }
  });
  const judged = found.filter((claims) => claims.length > 0);
  const claims = judged.flat().map((claim) => ({ ...claim, package: packageName }));
  return { claims, types: judged.length, unjudged: found.length - judged.length };
}

/** A document as one side sees it, and what judges values of it. */
interface Side {
  readonly accepting: Judge;
  readonly rejecting: Judge;
}

interface Judge extends Rewritten {
  readonly takes: Oracle;
}

function sideOf(document: JsonObject, view: View, pointers: ReadonlySet<string>): Side {
  const whole = withSubtypes(document);
  const judge = (reading: Reading): Judge => {
    const rewritten = asJsonSchema(whole, view, reading, pointers);
    return { ...rewritten, takes: oracleOf(rewritten.document) };
  };
  return { accepting: judge(withoutLimits), rejecting: judge(onlyTypes) };
}

type AnyClaim = Omit<Claim, "package">;

function claimsAbout(subject: Subject, side: Side, written: JsonValue, damaged: number): readonly AnyClaim[] {
  const { use, pointer } = subject;
  const judged = (judge: Judge, value: JsonValue) => judge.takes(judge.places.get(pointer) ?? pointer, value);
  const place = side.accepting.places.get(pointer) ?? pointer;
  const all = valuesOf(side.accepting.document, place, written, damaged);
  const values = all.filter((value) => isAskable(subject, value));
  const accepted = values.filter((value) => judged(side.accepting, value));
  const rejected = values.filter((value) => !judged(side.rejecting, value));
  return [
    ...accepted.map((value) => ({ ...use, value, assignable: true })),
    ...rejected.map((value) => ({ ...use, value, assignable: false })),
    ...claimsAboutUndefined(subject, accepted, (value) => judged(side.rejecting, value)),
  ];
}

/**
 * Objects that may be `null` are declared without it; where they are used, that is said. With what is beside its
 * members, anything is an object.
 */
function isAskable({ use, isObject: isDeclared }: Subject, value: JsonValue): boolean {
  return use.beside !== undefined && use.beside.length > 0 ? isObject(value) : value !== null || !isDeclared;
}

const mostUndefined = 4;

/** One of each kind: what takes them all takes `undefined`, too. */
const anything: readonly JsonValue[] = [1, "text", true, null, [], {}];

/** `undefined` in place of what may be left out, under `exactOptionalPropertyTypes`. */
function claimsAboutUndefined(
  { use, optional, isUndefined }: Subject,
  accepted: readonly JsonValue[],
  mayTake: (value: JsonValue) => boolean,
): readonly AnyClaim[] {
  const value = accepted.find(isObject);
  if (value === undefined) return [];
  const typed = optional.filter((key) => !anything.every((each) => mayTake({ ...value, [key]: each })));
  return spread(typed, mostUndefined).map((key) => {
    const { [key]: _left, ...rest } = value;
    return { ...use, value: rest, undefinedKey: key, assignable: isUndefined };
  });
}

function valuesOf(document: JsonObject, pointer: string, written: JsonValue, most: number): readonly JsonValue[] {
  const schema = targetOf(document, pointer);
  const samples = distinct([...examplesIn(written), ...samplesOf(document, schema)]);
  const all = distinct([...samples, ...damagedIn(samples, most)]);
  return all.filter((value) => JSON.stringify(value).length < longestValue && !looksLikeList(value, schema));
}

/** Lists have members, `filter` for one, that TypeScript takes for a property of an object. */
function looksLikeList(value: JsonValue, schema: JsonValue): boolean {
  const names = isObject(schema) && isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  return Array.isArray(value) && names.some((name) => name in Array.prototype);
}
