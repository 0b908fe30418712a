import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "../../generator/load/spec-document.js";

/** The keywords that a value breaks in the schema of this name. */
export type Oracle = (name: string, value: unknown) => readonly string[];

/** Decides by JSON Schema alone what the schemas of a document accept. */
export function oracleOf(document: JsonObject): Oracle {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: "https://example.com/document", components: document["components"] });
  return (name, value) => {
    const token = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
    const validate = ajv.getSchema(`https://example.com/document#/components/schemas/${token}`);
    if (validate === undefined) throw new Error(`there is no schema ${name}`);
    validate(value);
    return (validate.errors ?? []).map(({ keyword }) => keyword);
  };
}
