/** Example texts: by format, else by what a name says, always within the limits of the schema. */
import type { Constraints } from "../../model/constraints.js";
import { matchesPattern, textMatching } from "./pattern.js";
import { hashOf } from "./sample.js";

/** What is known of the place where a value stands. */
export interface Place {
  /** The pointer of the declaration and the name in it: what choices depend on. */
  readonly seed: string;
  /** The name of the property or parameter. */
  readonly name: string;
  /** Position among the items of a list. */
  readonly index?: number;
}

const FORMATS: Readonly<Record<string, { readonly sample: (place: Place) => string; readonly pattern: RegExp }>> = {
  "date-time": {
    sample: (place) => `${dateOf(place)}T${two(hashOf(place.seed) % 24)}:30:00Z`,
    pattern: /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)$/,
  },
  date: { sample: dateOf, pattern: /^\d{4}-\d\d-\d\d$/ },
  time: { sample: () => "10:30:00Z", pattern: /^\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)?$/ },
  duration: { sample: () => "PT2H30M", pattern: /^P[\dYMWDTHS.]+$/ },
  email: { sample: () => "ada@example.com", pattern: /^[^\s@]+@[^\s@]+$/ },
  hostname: { sample: () => "www.example.com", pattern: /^[\w.-]+$/ },
  ipv4: { sample: () => "192.0.2.10", pattern: /^\d{1,3}(?:\.\d{1,3}){3}$/ },
  ipv6: { sample: () => "2001:db8::10", pattern: /^[\da-fA-F:.]+$/ },
  uri: { sample: () => "https://example.com/path", pattern: /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/ },
  "uri-reference": { sample: () => "/path", pattern: /^\S*$/ },
  url: { sample: () => "https://example.com/path", pattern: /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/ },
  uuid: { sample: uuidOf, pattern: /^[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/ },
  byte: { sample: () => "ZXhhbXBsZQ==", pattern: /^[A-Za-z0-9+/_-]*={0,2}$/ },
};

/** What a name, in lower case and without separators, says about its value. The first that fits. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/email$/, "ada@example.com"],
  [/(?:url|uri|href|link|website|homepage)$/, "https://example.com/path"],
  [/(?:id|uid|guid)$/, "<id>"],
  [/(?:key|token|secret|password)$/, "<key>"],
  [/filename$/, "example.txt"],
  [/displayname|fullname$/, "Ada Lovelace"],
  [/(?:username|login|handle)$/, "ada"],
  [/firstname$/, "Ada"],
  [/lastname$/, "Lovelace"],
  [/^state$/, "Arizona"],
  [/country$/, "Iceland"],
  [/(?:city|town)$/, "Reykjavik"],
  [/(?:currency)$/, "EUR"],
  [/(?:phone|phonenumber)$/, "+1 555 0100"],
  [/(?:host|domain)$/, "example.com"],
  [/colou?r$/, "green"],
  [/(?:language|locale|lang)$/, "en"],
  [/timezone$/, "UTC"],
];

/** A text for a place. */
export function textSample(format: string | undefined, limits: Constraints | undefined, place: Place): string {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = limits ?? {};
  const wanted = wantedText(format, place);
  const isFine = (text: string) =>
    lengthOf(text) >= minLength &&
    lengthOf(text) <= maxLength &&
    (pattern === undefined || matchesPattern(text, pattern));
  if (isFine(wanted) && pattern === undefined) return wanted;
  const made = pattern === undefined ? undefined : textMatching(pattern, minLength, maxLength);
  if (made !== undefined) return made;
  return isFine(wanted) ? wanted : ofLength(wanted, minLength, maxLength);
}

/** Whether a text of the document keeps to its format and limits. */
export function isText(text: string, format: string | undefined, limits: Constraints | undefined): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = limits ?? {};
  const known = format === undefined ? undefined : formatOf(format);
  return (
    lengthOf(text) >= minLength &&
    lengthOf(text) <= maxLength &&
    (known === undefined || known.pattern.test(text)) &&
    (pattern === undefined || matchesPattern(text, pattern))
  );
}

function wantedText(format: string | undefined, place: Place): string {
  const known = format === undefined ? undefined : formatOf(format);
  if (known !== undefined) return known.sample(place);
  const word = place.name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const named = NAMES.find(([pattern]) => pattern.test(word))?.[1];
  if (named !== undefined && place.index === undefined) return named;
  return place.index === undefined ? "<value>" : `<value ${place.index + 1}>`;
}

function formatOf(format: string) {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
}

/** JSON Schema counts characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

function ofLength(text: string, min: number, max: number): string {
  const short = [...text].slice(0, max).join("");
  return short + "x".repeat(Math.max(0, Math.min(min, 10_000) - lengthOf(short)));
}

function dateOf({ seed, name, index = 0 }: Place): string {
  const hash = hashOf(seed) + index;
  return `${yearOf(name)}-${two(1 + (hash % 12))}-${two(1 + (hash % 28))}`;
}

/** What begins is earlier than what happens, and that is earlier than what ends: `created_at`, `expires_at`. */
function yearOf(name: string): number {
  if (/start|begin|from|since|creat|after|birth|issued/i.test(name)) return 2024;
  return /end|stop|until|expir|updat|modif|delet|before|due|finish|complet|(?:^|_)to$|To$/i.test(name) ? 2026 : 2025;
}

function uuidOf({ seed, index = 0 }: Place): string {
  const digits = [0, 1, 2, 3].map((part) => hashOf(`${seed} ${index} ${part}`).toString(16).padStart(8, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`]
    .concat(digits.slice(20))
    .join("-");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
