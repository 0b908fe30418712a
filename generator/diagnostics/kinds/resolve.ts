import { didYouMean, error, list, warning } from "../kind.js";
import type { Location } from "../location.js";
import { TARGET_RULE } from "../rules.js";

/** What may be wrong with a document as OpenAPI. */
export const resolveKinds = {
  "spec/not-an-object": error((found: string) => `an OpenAPI document is an object, and this is ${found}`, {
    rule: "OpenAPI, OpenAPI Object: the root of a document is an object",
  }),
  "spec/version": error((problem: string, _hint?: string) => problem, {
    hint: ([, hint]) => hint,
    rule: "OpenAPI, OpenAPI Object: openapi (swagger in 2.0) is required and names the version of the specification",
  }),

  "structure/wrong-type": warning(
    (what: string, expected: string, found: string, instead = "it is ignored") =>
      `${what} should be ${expected} and is ${found}; ${instead}`,
  ),
  "structure/missing": warning((what: string, assumed: string) => `${what} is missing; ${assumed}`),
  "structure/value": warning((problem: string, assumed: string, _hint?: string) => `${problem}; ${assumed}`, {
    hint: ([, , hint]) => hint,
  }),

  "keyword/unknown": warning(
    (keyword: string, owner: string, _near?: string) => `${owner} has no ${keyword}; it is ignored`,
    {
      hint: ([, , near]) => didYouMean(near),
    },
  ),
  "keyword/unsupported": warning((keyword: string, effect: string) => `${keyword} is not supported; ${effect}`),
  "schema/keyword-unsupported": warning((keyword: string, effect: string) => `${keyword} is not supported; ${effect}`),
  "schema/type-unknown": warning(
    (type: string, assumed: string, _near?: string) => `there is no type ${type}; ${assumed} is assumed`,
    {
      hint: ([, , near]) => didYouMean(near),
    },
  ),
  "schema/unsafe-integer": warning(
    (value: number) => `JavaScript cannot tell this integer from those next to it; it is read as ${value}`,
  ),

  "ref/unresolved": error((ref: string, _near?: string) => `nothing is defined at ${ref}`, {
    hint: ([, near]) => didYouMean(near),
    rule: TARGET_RULE,
  }),
  "ref/cycle": error(
    (chain: readonly string[]) =>
      chain.length < 2 ? `${list(chain)} refers to itself` : `these refer to each other: ${list(chain)}`,
    { rule: "OpenAPI, Reference Object: $ref identifies a value, so a chain of them ends at one" },
  ),
  "ref/invalid": error((problem: string) => problem, {
    rule: "OpenAPI, Reference Object: $ref is in the form of a URI (RFC 3986, section 4.1)",
  }),
  "ref/wrong-target": warning(
    (ref: string, expected: string, found: string, instead: string) =>
      `${ref} should lead to ${expected} and leads to ${found}; ${instead}`,
  ),
  "ref/assumed": warning((ref: string, problem: string, assumed: string) => `${ref} ${problem}; ${assumed} is assumed`),
  "ref/dynamic": warning((ref: string) => `${ref} depends on where it is used from; it is read as $ref`),
  "ref/siblings-ignored": warning((keywords: readonly string[]) =>
    keywords.length === 1
      ? `${list(keywords)} has no effect beside $ref`
      : `${list(keywords)} have no effect beside $ref`,
  ),

  "operation/duplicate-id": warning(
    (id: string, _other: Location) =>
      `${id} is the operationId of two operations; this one is named after its method and path`,
    { related: ([, other]) => [{ message: "the other is here", at: other }] },
  ),
  "path/undeclared-parameter": warning(
    (name: string, path: string, _near?: string) =>
      `{${name}} in ${path} is not declared as a path parameter; a string is assumed`,
    {
      hint: ([, , near]) => didYouMean(near),
    },
  ),
  "path/unused-parameter": warning(
    (name: string, path: string) => `the path parameter ${name} does not occur in ${path}; it is left out`,
  ),
  "path/duplicate": warning((path: string, other: string, _at: Location) => `${path} and ${other} are the same path`, {
    related: ([, , at]) => [{ message: "the other is here", at }],
  }),
  "path/invalid": warning(
    (path: string, problem: string, assumed: string) => `the path ${path} ${problem}; ${assumed}`,
  ),
  "parameter/duplicate": warning(
    (name: string, place: string, _other: Location) =>
      `the ${place} parameter ${name} is declared twice; the last one counts`,
    {
      related: ([, , other]) => [{ message: "the other is here", at: other }],
    },
  ),
  "security/unknown-scheme": warning(
    (name: string, _near?: string) => `no security scheme is called ${name}; it is ignored`,
    {
      hint: ([, near]) => didYouMean(near),
    },
  ),
};
