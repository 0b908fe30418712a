import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated, weak } from "./json-schema.js";

/** The keywords that a value breaks in the schema at a pointer. */
export type Oracle = (pointer: string, value: JsonValue) => readonly string[];

/** What may be left out of a document before it is asked. */
export interface OracleOptions {
  /** Whether TypeScript's demand on types whose properties are all optional counts. */
  readonly demandsCommon?: boolean;
}

const address = "https://example.com/document";

/** Decides by JSON Schema alone what the schemas of a document accept. */
export function oracleOf(document: JsonObject, { demandsCommon = false }: OracleOptions = {}): Oracle {
  const ajv = new Ajv2020({
    ...{ strict: false, allErrors: true, validateFormats: false, validateSchema: false, inlineRefs: false },
    ...{ unicodeRegExp: false, logger: false },
  });
  ajv.addKeyword({
    keyword: discriminated,
    validate: (
      { property, tags }: { readonly property: string; readonly tags: readonly string[] },
      value: JsonObject,
    ) => tags.includes(String(value?.[property])),
  });
  ajv.addKeyword({
    keyword: weak,
    type: "object",
    validate: (names: readonly string[], value: JsonObject) =>
      !demandsCommon || Object.keys(value).length === 0 || names.some((name) => Object.hasOwn(value, name)),
  });
  ajv.addSchema({ ...document, $id: address });
  return (pointer, value) => {
    const fragment = pointer.split("/").map(encodeURIComponent).join("/");
    const validate = ajv.getSchema(`${address}#${fragment}`);
    if (validate === undefined) throw new Error(`there is no schema ${pointer}`);
    validate(value);
    return (validate.errors ?? []).map(({ keyword }) => keyword);
  };
}
