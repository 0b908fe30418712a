import { error, warning } from "../kind.js";
import type { Location } from "../location.js";
import { TARGET_RULE } from "../rules.js";

/** What may be wrong before a document means anything. */
export const loadKinds = {
  "document/missing": error((path: string, reason: string) => `cannot read ${path}: ${reason}`),
  "document/too-deep": error((limit: number) => `more than ${limit} levels of nesting`),
  "document/too-large": error((limit: number) => `its aliases stand for more than ${limit} values`),
  "document/endless": error(() => "an alias stands for something that contains it", {
    hint: () => "schemas that contain themselves are written with $ref",
    rule: "OpenAPI, Format: a document in YAML can be written in JSON, where nothing contains itself",
  }),
  "document/number": warning((value: string) => `${value} is not a number that JSON can hold; null is assumed`),
  "document/empty": error(() => "the file is empty"),
  "document/duplicate-key": warning(
    (key: string, _first: Location) => `the key ${key} stands here twice; the last one counts`,
    { related: ([, first]) => [{ message: "the first is here", at: first }] },
  ),
  "json/syntax": error((problem: string) => problem, {
    rule: "RFC 8259, section 2: a text is JSON when it follows the grammar",
  }),
  "yaml/syntax": error((problem: string) => problem, {
    rule: "YAML 1.2, sections 5 to 9: a text is YAML when it follows the grammar",
  }),
  "ref/remote": warning(
    (ref: string, instead: string) => `${ref} is on another host, and nothing is fetched; ${instead}`,
    { hint: () => "to have it, save the file beside the document and refer to it by a relative path" },
  ),
  "ref/outside": warning(
    (ref: string, instead: string) =>
      `${ref} leads out of the folder of the document, and nothing is read there; ${instead}`,
    { hint: () => "to have it, move the document to a folder that holds both" },
  ),
  "ref/file-missing": error((path: string, reason: string) => `cannot read ${path}: ${reason}`, { rule: TARGET_RULE }),
};
