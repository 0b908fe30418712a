/** Which places of a document hold schemas. */

/** Keywords whose value is a schema. */
const single = new Set([
  ...["schema", "itemSchema", "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems"],
  ...["propertyNames", "contentSchema", "contains", "not", "if", "then", "else"],
]);
/** Keywords that hold schemas by number. */
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** Keywords that hold schemas by name. */
const named = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);
/** What holds other things by name: the name that follows says nothing. */
const others = new Set([
  ...["paths", "webhooks", "pathItems", "callbacks", "responses", "parameters", "headers", "content", "encoding"],
  ...["requestBodies", "mediaTypes", "examples", "links", "securitySchemes", "additionalOperations"],
]);

/**
 * Whether the pointer leads to a schema: the ids of types may also stand for the side of one, for the message of a
 * webhook, for an operation.
 */
export function isSchemaPlace(pointer: string): boolean {
  let place: Place = "other";
  for (const token of pointer.split("/").slice(1)) place = placeAt(place, token);
  return place === "schema";
}

type Place = "schema" | "schemas" | "entries" | "other";

function placeAt(place: Place, token: string): Place {
  switch (place) {
    case "schemas":
      return "schema";
    case "entries":
      return "other";
    case "schema":
      if (single.has(token) || /^\d+$/.test(token)) return "schema";
      return named.has(token) || lists.has(token) ? "schemas" : "other";
    case "other":
      if (token === "schema" || token === "itemSchema" || token === "items") return "schema";
      if (token === "schemas" || token === "definitions") return "schemas";
      return others.has(token) ? "entries" : "other";
  }
}
