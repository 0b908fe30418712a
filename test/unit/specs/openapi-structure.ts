import type { Json, JsonObject } from "./document.js";

const COMPONENT_NAME = "^[a-zA-Z0-9._-]+$";

/**
 * What an OpenAPI 3.1 document may look like, as a JSON Schema. It covers the parts the five specs use and nothing else,
 * so a misspelled key fails. Schema Objects are left to the JSON Schema validator.
 */
export const openApiStructure: JsonObject = {
  $ref: "#/$defs/document",
  $defs: {
    document: objectWith(["openapi", "info", "servers", "tags", "paths", "components"], {
      openapi: { const: "3.1.0" },
      info: objectWith(["title", "version", "description"], { title: text(), version: text(), description: text() }),
      servers: listOf(objectWith(["url"], { url: { type: "string", pattern: "^https?://[^/]" }, description: text() })),
      tags: listOf(objectWith(["name"], { name: text(), description: text() })),
      security: listOf(def("securityRequirement")),
      paths: mapOf("^/", def("pathItem")),
      components: def("components"),
      "x-speakeasy-globals": objectWith(["parameters"], { parameters: listOf(def("parameter")) }),
      "x-speakeasy-retries": def("retries"),
    }),
    pathItem: {
      ...objectWith([], {
        get: def("operation"),
        put: def("operation"),
        post: def("operation"),
        patch: def("operation"),
        delete: def("operation"),
      }),
      minProperties: 1,
    },
    operation: objectWith(["operationId", "tags", "description", "responses"], {
      operationId: text(),
      tags: listOf(text()),
      summary: text(),
      description: text(),
      security: listOf(def("securityRequirement")),
      parameters: listOf(orReference("parameters", def("parameter"))),
      requestBody: objectWith(["content"], {
        description: text(),
        required: { type: "boolean" },
        content: def("content"),
      }),
      responses: {
        ...mapOf("^([1-5][0-9]{2}|[1-5]XX|default)$", orReference("responses", def("response"))),
        minProperties: 1,
      },
      "x-speakeasy-name-override": text(),
      "x-speakeasy-retries": def("retries"),
    }),
    parameter: {
      ...objectWith(["name", "in", "description", "schema"], {
        name: text(),
        in: { enum: ["path", "query", "header", "cookie"] },
        required: { type: "boolean" },
        description: text(),
        schema: def("schema"),
      }),
      if: { type: "object", properties: { in: { const: "path" } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
      then: { type: "object", required: ["required"], properties: { required: { const: true } } },
    },
    response: objectWith(["description"], { description: text(), content: def("content") }),
    content: { ...mapOf("^[a-z]+/[a-z.+-]+$", def("mediaType")), minProperties: 1 },
    mediaType: objectWith(["schema"], {
      schema: def("schema"),
      examples: mapOf("", objectWith(["value"], { summary: text(), value: true })),
    }),
    schema: { type: "object", minProperties: 1 },
    components: objectWith([], {
      parameters: mapOf(COMPONENT_NAME, def("parameter")),
      responses: mapOf(COMPONENT_NAME, def("response")),
      schemas: mapOf(COMPONENT_NAME, def("schema")),
      securitySchemes: mapOf(COMPONENT_NAME, def("securityScheme")),
    }),
    securityRequirement: { type: "object", additionalProperties: { type: "array", items: text() } },
    securityScheme: {
      oneOf: [
        objectWith(["type", "in", "name"], {
          type: { const: "apiKey" },
          in: { enum: ["header", "query", "cookie"] },
          name: text(),
          description: text(),
        }),
        objectWith(["type", "scheme"], { type: { const: "http" }, scheme: { const: "bearer" }, description: text() }),
        objectWith(["type", "flows"], {
          type: { const: "oauth2" },
          description: text(),
          flows: objectWith(["authorizationCode"], {
            authorizationCode: objectWith(["authorizationUrl", "tokenUrl", "scopes"], {
              authorizationUrl: text(),
              tokenUrl: text(),
              refreshUrl: text(),
              scopes: { type: "object", additionalProperties: text() },
            }),
          }),
        }),
      ],
    },
    retries: objectWith(["strategy", "backoff", "statusCodes", "retryConnectionErrors"], {
      strategy: { const: "backoff" },
      backoff: objectWith(["initialInterval", "maxInterval", "maxElapsedTime", "exponent"], {
        initialInterval: { type: "integer", minimum: 1 },
        maxInterval: { type: "integer", minimum: 1 },
        maxElapsedTime: { type: "integer", minimum: 1 },
        exponent: { type: "number", minimum: 1 },
      }),
      statusCodes: listOf({ type: "string", pattern: "^[1-5]([0-9]{2}|XX)$" }),
      retryConnectionErrors: { type: "boolean" },
    }),
  },
};

function text(): JsonObject {
  return { type: "string", minLength: 1 };
}

function def(name: string): JsonObject {
  return { $ref: `#/$defs/${name}` };
}

/** An object with these keys and `x-` extensions, and no others. */
function objectWith(required: readonly string[], properties: JsonObject): JsonObject {
  return { type: "object", required, properties, patternProperties: { "^x-": true }, additionalProperties: false };
}

function listOf(items: Json): JsonObject {
  return { type: "array", items, minItems: 1 };
}

function mapOf(keyPattern: string, values: Json): JsonObject {
  return { type: "object", patternProperties: { [keyPattern]: values }, additionalProperties: false };
}

function orReference(kind: string, inPlace: Json): JsonObject {
  const reference = {
    type: "object",
    required: ["$ref"],
    properties: { $ref: { type: "string", pattern: `^#/components/${kind}/[^/]+$` } },
    additionalProperties: false,
  };
  // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
  return { if: { type: "object", required: ["$ref"], properties: { $ref: true } }, then: reference, else: inPlace };
}
