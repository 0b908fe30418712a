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
  return { owner, known: new Set(known.split(" ")), unsupported: new Map(Object.entries(unsupported)) };
}

const methods = "get put post delete options head patch trace query";
const examples = "example examples";
const serialization = "style explode allowReserved";

export const objects = {
  document: fields(
    "the document",
    "openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
    { $self: "references are resolved from where the file is" },
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
  example: fields("an example", "summary description value dataValue serializedValue externalValue"),
  header: fields(
    "a header",
    `description required deprecated allowEmptyValue schema content ${serialization} ${examples}`,
  ),
  tag: fields("a tag", "name summary description externalDocs parent kind"),
  securityScheme: fields(
    "a security scheme",
    "type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated",
  ),
  oauthFlow: fields("an OAuth flow", "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes"),
  discriminator: fields("a discriminator", "propertyName mapping defaultMapping"),
} as const;

/** Reports the keys of an object that are not carried over. */
export function checkFields(context: Context, node: ObjectNode, kind: keyof typeof objects): void {
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
