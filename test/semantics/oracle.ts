import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject, JsonValue } from "../../generator/load/spec-document.js";
import { discriminated, weak } from "./keywords.js";

/** Whether the schema at a pointer accepts a value. */
export type Oracle = (pointer: string, value: JsonValue) => boolean;

const address = "https://example.com/document";

/** Decides by JSON Schema alone what the schemas of a document accept. */
export function oracleOf(document: JsonObject): Oracle {
  const ajv = new Ajv2020({
    ...{ strict: false, validateFormats: false, validateSchema: false, inlineRefs: false },
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
      Object.keys(value).length === 0 || names.some((name) => Object.hasOwn(value, name)),
  });
  ajv.addSchema({ ...document, $id: address });
  return (pointer, value) => {
    const fragment = pointer.split("/").map(encodeURIComponent).join("/");
    const validate = ajv.getSchema(`${address}#${fragment}`);
    if (validate === undefined) throw new Error(`there is no schema ${pointer}`);
    return validate(value) === true;
  };
}
