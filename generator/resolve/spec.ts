/**
 * What `resolve/` gives: an OpenAPI document with every reference followed or named, in one shape for all
 * versions. Field names are OpenAPI's own (3.1); everything that `$ref` may stand for, except a schema, is
 * already the thing itself.
 */
import type { Location } from "../diagnostics/location.js";
import type { JsonValue } from "../load/spec-document.js";
import type { ExternalDocs, Info, Server, Tag } from "./spec-parts.js";
import type { SecurityRequirements, SecurityScheme } from "./spec-security.js";

/** Identifies a schema: `<file>#<pointer>`, or `#<pointer>` in the root document. Stable across runs. */
export type SchemaId = string;

export type SchemaType = "null" | "boolean" | "object" | "array" | "number" | "string" | "integer";

/** A JSON Schema (2020-12 as OpenAPI 3.1 uses it). OpenAPI 3.0's `nullable` has become `null` in `types`. */
export interface Schema {
  readonly at: Location;
  /** The boolean schemas: `true` accepts everything, `false` nothing. */
  readonly boolean?: boolean;
  /** Target of `$ref`. Siblings of `$ref` are kept beside it (3.1); in 3.0 only annotations are. */
  readonly ref?: SchemaId;
  /** Absent: any type. */
  readonly types?: readonly SchemaType[];
  /** The schema says that `null` is allowed although `types` is absent (3.0's `nullable` beside `$ref`, `allOf`, …). */
  readonly nullable?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly default?: JsonValue;
  /** `example` and `examples` together, in that order. */
  readonly examples?: readonly JsonValue[];
  /** In the order of the document, except that names that are whole numbers come first, in theirs. */
  readonly properties?: readonly SchemaProperty[];
  readonly required?: readonly string[];
  /** `true` and `false` are as in the document; absent means the keyword is absent. */
  readonly additionalProperties?: boolean | Schema;
  /** Properties that no part of an `allOf` declares. Where there are no parts it is `additionalProperties`. */
  readonly unevaluatedProperties?: boolean | Schema;
  readonly patternProperties?: readonly SchemaProperty[];
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: Discriminator;
  /** Constraints that no type expresses, for documentation and examples. */
  readonly constraints?: SchemaConstraints;
  /** 3.1 `contentMediaType` / `contentEncoding`. */
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  /** 3.1: what a string of a media type holds. */
  readonly contentSchema?: Schema;
  /** Members that start with `x-`. */
  readonly extensions: Extensions;
}

export interface SchemaConstraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export interface SchemaProperty {
  /** The key as the document spells it (for `patternProperties`, the expression). */
  readonly name: string;
  readonly schema: Schema;
}

export interface Discriminator {
  readonly propertyName: string;
  /** Tag value → schema it selects, in the order of the document. */
  readonly mapping: readonly { readonly value: string; readonly target: SchemaId }[];
  /** 3.2: selected by values that the mapping does not have, and by none. */
  readonly defaultMapping?: SchemaId;
  readonly at: Location;
}

export type Extensions = ReadonlyMap<string, JsonValue>;

export interface ResolvedSpec {
  readonly version: string;
  readonly at: Location;
  readonly info: Info;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  /** Every operation in document order: paths, then methods as they stand in the path item. Path templates begin with `/`. */
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
  /** Every schema that has a name or is the target of a `$ref`, by id. */
  readonly schemas: ReadonlyMap<SchemaId, Schema>;
  readonly securitySchemes: readonly SecurityScheme[];
  /** Document-level requirement; absent when the document has none. */
  readonly security?: SecurityRequirements;
  readonly externalDocs?: ExternalDocs;
  readonly extensions: Extensions;
}

export interface Operation {
  /** Upper case: `GET`. Those of 3.2's `additionalOperations` are as the document spells them. */
  readonly method: string;
  /** The path template, or the name of a webhook. */
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly externalDocs?: ExternalDocs;
  /** Those of the path item first, replaced where the operation declares the same name and place. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** In the order of the document, except that whole numbers come first, in theirs. */
  readonly responses: readonly Response[];
  readonly callbacks: readonly Callback[];
  /** Absent: the document's own requirement applies. An empty list: none. */
  readonly security?: SecurityRequirements;
  /** Absent: the document's. */
  readonly servers?: readonly Server[];
  readonly extensions: Extensions;
  /** Of the operation object. */
  readonly at: Location;
}

/** Requests that the API makes to a caller; their path is the expression that says where to. */
export interface Callback {
  readonly name: string;
  /** The name under `components/callbacks` when the callback is a `$ref` there. */
  readonly componentName?: string;
  readonly operations: readonly Operation[];
}

export type ParameterLocation = "path" | "query" | "querystring" | "header" | "cookie";
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  /** Defaults filled in: `simple` for path and header, `form` for query and cookie. */
  readonly style: ParameterStyle;
  /** Defaults filled in: `true` for `form`, else `false`. */
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** Absent when `content` describes the parameter. */
  readonly schema?: Schema;
  /** At most one entry. */
  readonly content?: readonly MediaType[];
  readonly examples: readonly Example[];
  readonly extensions: Extensions;
  readonly at: Location;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  readonly content: readonly MediaType[];
  /** The name under `components/requestBodies` when the body is a `$ref` there. */
  readonly componentName?: string;
  readonly extensions: Extensions;
  readonly at: Location;
}

export interface MediaType {
  /** As the document spells it: `application/json; charset=utf-8`. */
  readonly mediaType: string;
  readonly schema?: Schema;
  /** 3.2 */
  readonly itemSchema?: Schema;
  readonly examples: readonly Example[];
  readonly encoding: readonly Encoding[];
  readonly extensions: Extensions;
  readonly at: Location;
}

export interface Encoding {
  readonly property: string;
  readonly contentType?: string;
  readonly headers: readonly Header[];
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly at: Location;
}

export interface Example {
  /** The key under `examples`; absent for a single `example`. */
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value?: JsonValue;
  readonly at: Location;
}

export interface Response {
  /** `200`, `4XX` (upper-case) or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
  readonly links: readonly Link[];
  /** The name under `components/responses` when the response is a `$ref` there. */
  readonly componentName?: string;
  readonly extensions: Extensions;
  readonly at: Location;
}

/** An operation that can be called with what a response holds. */
export interface Link {
  readonly name: string;
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly description?: string;
  /** What each parameter is: an expression (`$response.body#/id`) or a value. A name may say its place: `path.id`. */
  readonly parameters: readonly { readonly name: string; readonly value: JsonValue }[];
  readonly requestBody?: JsonValue;
  readonly at: Location;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly schema?: Schema;
  /** How lists and objects are written; the style of a header is always `simple`. */
  readonly explode: boolean;
  /** Its `content` is JSON. */
  readonly isJson?: boolean;
  readonly examples: readonly Example[];
  readonly at: Location;
}
