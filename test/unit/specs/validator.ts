import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonObject } from "./document.js";

const formats: Readonly<Record<string, (value: string) => boolean>> = {
  "date-time": (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value),
  uri: (value) => URL.canParse(value),
};

/** Keywords that OpenAPI or a vendor adds to JSON Schema. Any other unknown keyword is an error. */
const addedKeywords = ["discriminator", "example", "x-speakeasy-unknown-values"];

export function createValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  ajv.addVocabulary(addedKeywords);
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
  ajv.addFormat("int32", {
    type: "number",
    validate: (value: number) => value === Math.trunc(value) && Math.abs(value) < 2 ** 31,
  });
  return ajv;
}

/** Checks values against the schemas of one document. Returns what is wrong with a value. */
export function createValueChecker(spec: JsonObject): (schema: JsonObject, value: unknown) => string[] {
  const ajv = createValidator();
  // Carried along in every schema, so that references such as `#/components/schemas/User` resolve.
  ajv.addKeyword("components");
  const components = spec["components"] ?? {};
  return (schema, value) => {
    const validate = ajv.compile({ ...schema, components });
    validate(value);
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`.trim());
  };
}
