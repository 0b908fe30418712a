/**
 * The fixed fields of every object of OpenAPI. A key that is not among them, and no extension, is a mistake of the
 * document or a feature that we do not know: both are worth a warning, since the generated code will lack it.
 */
import { keyLocation } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import { at, type Context, type ObjectNode } from "./context.js";

interface Fields {
  readonly owner: string;
  readonly known: ReadonlySet<string>;
  /** Fields that are known and not carried over, with what that means. */
  readonly unsupported: ReadonlyMap<string, string>;
}

function fields(owner: string, known: string, unsupported: Readonly<Record<string, string>> = {}): Fields {
  return { owner, known: new Set(known.split(/\s+/)), unsupported: new Map(Object.entries(unsupported)) };
}

const methods = "get put post delete options head patch trace query";
const examples = "example examples";
const serialization = "style explode allowReserved";

export const objects = {
  document: fields(
    "the document",
    "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
  ),
  info: fields("info", "title summary description termsOfService contact license version"),
  contact: fields("contact", "name url email"),
  license: fields("license", "name identifier url"),
  server: fields("a server", "url description name variables"),
  serverVariable: fields("a server variable", "enum default description"),
  components: fields(
    "components",
    "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes",
  ),
  pathItem: fields("a path item", `$ref summary description servers parameters additionalOperations ${methods}`),
  operation: fields(
    "an operation",
    "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
  ),
  externalDocs: fields("externalDocs", "description url"),
  parameter: fields(
    "a parameter",
    `name in description required deprecated allowEmptyValue schema content ${serialization} ${examples}`,
  ),
  requestBody: fields("a request body", "description content required"),
  mediaType: fields("a media type", `schema itemSchema encoding ${examples}`, {
    prefixEncoding: "parts are encoded by their default",
    itemEncoding: "parts are encoded by their default",
  }),
  encoding: fields("an encoding", `contentType headers ${serialization}`, {
    encoding: "nested parts are encoded by their default",
    prefixEncoding: "nested parts are encoded by their default",
    itemEncoding: "nested parts are encoded by their default",
  }),
  response: fields("a response", "summary description headers content links"),
  example: fields("an example", "summary description value dataValue", {
    serializedValue: "the example is shown as its value has it",
    externalValue: "nothing is fetched, and the example is not shown",
  }),
  header: fields(
    "a header",
    `description required deprecated allowEmptyValue schema content ${serialization} ${examples}`,
  ),
  link: fields("a link", "operationRef operationId parameters requestBody description", {
    server: "the operation that it leads to is called where it always is",
  }),
  tag: fields("a tag", "name summary description externalDocs parent kind"),
  securityScheme: fields("a security scheme", "type description name in scheme bearerFormat flows openIdConnectUrl", {
    oauth2MetadataUrl: "the flows are taken as they are written",
    deprecated: "the scheme is offered like any other",
  }),
  oauthFlow: fields("an OAuth flow", "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes"),
  xml: fields("xml", "nodeType name namespace prefix attribute wrapped"),
  discriminator: fields("a discriminator", "propertyName mapping defaultMapping"),
  ...swagger2Objects(),
} as const;

export type ObjectKind = keyof typeof objects;

/** The objects of Swagger 2.0 that are not those of OpenAPI 3. */
function swagger2Objects() {
  const values = `type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength
    minLength pattern maxItems minItems uniqueItems enum multipleOf`;
  return {
    swagger2Document: fields(
      "the document",
      `swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions
      security tags externalDocs`,
    ),
    swagger2PathItem: fields("a path item", "$ref parameters get put post delete options head patch trace"),
    swagger2Operation: fields(
      "an operation",
      "tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security",
    ),
    swagger2Parameter: fields("a parameter", `name in description required allowEmptyValue schema example ${values}`),
    swagger2Body: fields("a body parameter", "name in description required schema"),
    swagger2Response: fields("a response", "description schema headers examples"),
    swagger2Header: fields("a header", `description ${values}`),
    swagger2SecurityScheme: fields(
      "a security scheme",
      "type description name in flow authorizationUrl tokenUrl scopes",
    ),
  };
}

/** Reports the keys of an object that are not carried over. */
export function checkFields(context: Context, node: ObjectNode, kind: ObjectKind): void {
  const { owner, known, unsupported } = objects[kind];
  for (const key of Object.keys(node.value)) {
    if (known.has(key) || key.startsWith("x-")) {
      continue;
    }
    const effect = unsupported.get(key);
    const place = keyLocation(at(node, key));
    if (effect === undefined) {
      context.diagnostics.report("keyword/unknown", place, key, owner, nearest(key, known));
    } else {
      context.diagnostics.report("keyword/unsupported", place, key, effect);
    }
  }
}
