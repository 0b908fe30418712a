/**
 * The keywords of every object of every version, from sources that are not ours: the type definitions of
 * `@redocly/openapi-core`, on which openapi-typescript stands, and the official meta-schemas of JSON Schema 2020-12 that
 * `ajv` ships. What 3.2 adds is in neither yet, and is written down here from the text of the specification.
 */
import { createRequire } from "node:module";

export type Version = "2.0" | "3.0" | "3.1" | "3.2";

/** Object → keywords. */
export type Keywords = ReadonlyMap<string, ReadonlySet<string>>;

type NodeTypes = Readonly<Record<string, { readonly properties?: object }>>;

const require = createRequire(import.meta.url);
const redocly = createRequire(require.resolve("openapi-typescript"));

/** What a definition calls an object, and what the specification does. */
const objects: Readonly<Record<string, string>> = {
  Root: "Document",
  Tag: "Tag",
  ExternalDocs: "External documentation",
  Info: "Info",
  Contact: "Contact",
  License: "License",
  Server: "Server",
  ServerVariable: "Server variable",
  PathItem: "Path item",
  Operation: "Operation",
  Parameter: "Parameter",
  ParameterItems: "Items",
  RequestBody: "Request body",
  MediaType: "Media type",
  Encoding: "Encoding",
  Responses: "Responses",
  Response: "Response",
  Header: "Header",
  Link: "Link",
  Components: "Components",
  SecurityScheme: "Security scheme",
  OAuth2Flows: "OAuth flows",
  ImplicitFlow: "OAuth flow",
  PasswordFlow: "OAuth flow",
  ClientCredentials: "OAuth flow",
  AuthorizationCode: "OAuth flow",
  Discriminator: "Discriminator",
  Xml: "XML",
  Schema: "Schema",
};

/** OpenAPI 3.2.0, the objects that it extends. */
const addedIn32: Readonly<Record<string, string>> = {
  Document: "$self",
  Server: "name",
  Components: "mediaTypes",
  "Path item": "query additionalOperations",
  "Media type": "itemSchema prefixEncoding itemEncoding",
  Encoding: "encoding prefixEncoding itemEncoding",
  Response: "summary",
  Example: "dataValue serializedValue",
  Tag: "summary parent kind",
  "Security scheme": "oauth2MetadataUrl deprecated",
  "OAuth flows": "deviceAuthorization",
  "OAuth flow": "deviceAuthorizationUrl",
  Discriminator: "defaultMapping",
  XML: "nodeType",
};

const vocabularies = [
  ...["applicator", "content", "core", "format-annotation", "meta-data", "unevaluated", "validation"].map(
    (name) => `meta/${name}`,
  ),
  "schema",
];

export function officialKeywords(): ReadonlyMap<Version, Keywords> {
  const v31 = withJsonSchema(fromRedocly("oas3_1", "Oas3_1Types"));
  return new Map([
    ["2.0", fromRedocly("oas2", "Oas2Types")],
    ["3.0", fromRedocly("oas3", "Oas3Types")],
    ["3.1", v31],
    ["3.2", extended(v31)],
  ]);
}

function fromRedocly(file: string, name: string): Keywords {
  const types: NodeTypes = redocly(`@redocly/openapi-core/lib/types/${file}.js`)[name];
  const found = new Map<string, Set<string>>();
  // The example object of 2.0 is a map.
  const known = Object.entries({ ...objects, ...(file === "oas2" ? {} : { Example: "Example" }) });
  for (const [type, object] of known) {
    const keywords = Object.keys(types[type]?.properties ?? {}).filter((key) => !key.startsWith("x-"));
    if (keywords.length > 0) found.set(object, new Set([...(found.get(object) ?? []), ...keywords]));
  }
  return found;
}

/** The schema object of 3.1: JSON Schema, and four keywords of OpenAPI's own. */
function withJsonSchema(keywords: Keywords): Keywords {
  const own = ["discriminator", "xml", "externalDocs", "example"];
  const schema = vocabularies.flatMap((name) => {
    const { properties }: { properties: object } = require(`ajv/dist/refs/json-schema-2020-12/${name}.json`);
    return Object.keys(properties);
  });
  return new Map([...keywords, ["Schema", new Set([...schema, ...own])]]);
}

function extended(keywords: Keywords): Keywords {
  return new Map(
    [...keywords].map(([object, names]) => {
      const added = addedIn32[object]?.split(" ") ?? [];
      return [object, new Set([...names, ...added])];
    }),
  );
}
