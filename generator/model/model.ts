/**
 * What an API is, in our words. Language-neutral: nothing here knows TypeScript, and of OpenAPI's words only the
 * ones that HTTP shares are left. Plain data, told apart by `kind`, never changed after it is built.
 */
import type { Location } from "../diagnostics/location.js";
import type { JsonValue } from "../load/spec-document.js";
import type { BodyContent } from "./body-content.js";
import type { RetryPolicy, SecurityScheme, SecurityUse, Server } from "./connection.js";
import type { Constraints } from "./constraints.js";
import type { Paging, StreamFormat, StreamSwitch } from "./delivery.js";
import type { ParameterWriting } from "./parameter-writing.js";
import type { ResponseFormat } from "./response-formats.js";
import type { HeaderReading } from "./response-headers.js";

export interface ApiModel {
  readonly info: ApiInfo;
  readonly servers: readonly Server[];
  /** Groups of operations, in the order in which they first appear. */
  readonly resources: readonly Resource[];
  /** In document order. */
  readonly operations: readonly Operation[];
  /** Every declared type, in document order of first use. */
  readonly types: ReadonlyMap<TypeId, TypeDeclaration>;
  /** Schemas that are the body of a declared error, in document order. */
  readonly errorTypes: readonly ErrorType[];
  readonly security: readonly SecurityScheme[];
  /** The retry policy that the document declares for every operation. */
  readonly retries?: RetryPolicy;
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly license?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly externalDocs?: ExternalDocs;
}

/** Where more is said. */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** Identifies a declared type: the location of its schema. */
export type TypeId = string;

/**
 * `undefined` is an answer without content; `binary` is bytes; `body` is anything that can be sent as it stands (a
 * stream, a string), for media types
 * that the runtime does not encode.
 */
export type Primitive =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "null"
  | "undefined"
  | "unknown"
  | "never"
  | "binary"
  | "body";

/** A use of a type. Declarations live in {@link ApiModel.types} and are reached by id. */
export type TypeRef =
  /** `type: string` */
  | {
      readonly kind: "primitive";
      readonly name: Primitive;
      readonly format?: string;
      readonly constraints?: Constraints;
    }
  /** `const: free` */
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** `enum: [a, b]`; open: values that the document does not know yet may arrive */
  | { readonly kind: "enum"; readonly values: readonly (string | number | boolean | null)[]; readonly open: boolean }
  /** `type: array` */
  | { readonly kind: "list"; readonly item: TypeRef; readonly constraints?: Constraints }
  /** `prefixItems: [a, b]`; `rest` absent: no more items */
  | { readonly kind: "tuple"; readonly items: readonly TypeRef[]; readonly required: number; readonly rest?: TypeRef }
  /** `additionalProperties: {…}` without named properties */
  | { readonly kind: "map"; readonly value: TypeRef }
  /** `oneOf`, `anyOf`, nullable (a `null` member, always last) */
  | { readonly kind: "union"; readonly members: readonly TypeRef[]; readonly tag?: string }
  /** `allOf` that cannot be merged exactly */
  | { readonly kind: "intersection"; readonly members: readonly TypeRef[] }
  /** an object fixed to one tag: a member of a tagged union whose own schema does not say its tag */
  | { readonly kind: "tagged"; readonly tag: string; readonly values: readonly string[]; readonly type: TypeRef }
  /** the answer of an operation that sends items one by one */
  | { readonly kind: "stream"; readonly item: TypeRef }
  /** `$ref`, or an inline schema that was given a declaration */
  | { readonly kind: "named"; readonly id: TypeId };

export type TypeDeclaration = ObjectType | AliasType;

interface Declared {
  readonly id: TypeId;
  readonly source: NameSource;
  readonly doc: Doc;
  /** Whether values of this type are sent, received, or both. */
  readonly usage: Usage;
  /**
   * Whether senders and receivers see different properties (`readOnly`, `writeOnly`), here or in a type that this one
   * contains. Such a type is declared twice.
   */
  readonly split: boolean;
  readonly examples: readonly JsonValue[];
  readonly at: Location;
}

export interface ObjectType extends Declared {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** Type of the values under keys that are not named; absent: the document says nothing of them. */
  readonly additional?: TypeRef;
}

/** A name for a type that is not an object: an enum, a union, a list. */
export interface AliasType extends Declared {
  readonly kind: "alias";
  readonly type: TypeRef;
}

export interface Usage {
  readonly input: boolean;
  readonly output: boolean;
}

/** What a declared type is called after. */
export type NameSource =
  /** `components/schemas/Order`, `webhooks/order` */
  | { readonly kind: "component"; readonly name: string }
  /** The body of an operation's success response: `<Operation>Response` */
  | { readonly kind: "operation"; readonly operation: OperationId; readonly role: string }
  /** Something inside another declared type: `<Parent><Property>` */
  | { readonly kind: "member"; readonly parent: TypeId; readonly role: string };

export interface Doc {
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
}

export interface Property {
  /** The key in the JSON body, exactly as the document spells it. */
  readonly wireName: string;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly default?: JsonValue;
  readonly examples: readonly JsonValue[];
  readonly doc: Doc;
  readonly at: Location;
}

export type ResourceId = string;

export interface Resource {
  /** The tag, or the group that an extension gives. Empty: methods of the client itself, for operations without either. */
  readonly id: ResourceId;
  readonly doc: Doc;
  readonly externalDocs?: ExternalDocs;
  readonly operations: readonly ResourceMethod[];
  readonly at: Location;
}

/** An operation as it appears in a resource. */
export interface ResourceMethod {
  readonly operation: OperationId;
  /** Wanted name of the method when it differs from the operation's. */
  readonly override?: string;
}

/** The location of the operation object. */
export type OperationId = string;

export interface Operation {
  readonly id: OperationId;
  /** The document's `operationId`; absent: a name is made from method and path. */
  readonly operationId?: string;
  readonly method: string;
  /** Path template, as the document spells it. */
  readonly path: string;
  readonly doc: Doc;
  readonly externalDocs?: ExternalDocs;
  /** Path, query, header and cookie parameters in document order. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  /** Type of the value that a call resolves to; absent: nothing. */
  readonly result?: TypeRef;
  /** Value of the `Accept` header: the media types of all responses in order of appearance. Streams must be asked for. */
  readonly accept: readonly string[];
  /** Alternatives; absent or empty: no credentials are sent. */
  readonly security: readonly (readonly SecurityUse[])[];
  /** Schemes that the operation asks for, and that are met outside of the client: mutual TLS. */
  readonly outerSecurity: readonly string[];
  readonly retries?: RetryPolicy;
  readonly paging?: Paging;
  /** What can be called with what this one gives. */
  readonly next: readonly NextOperation[];
  /** How a request says that the answer is to be a stream, where it may also be read as a whole. */
  readonly streamSwitch?: StreamSwitch;
  /** Where it is, when that is not where the others are. The first is called. */
  readonly servers?: readonly Server[];
  readonly at: Location;
}

/** An operation that takes its input from the result of another. */
export interface NextOperation {
  readonly operation: OperationId;
  /** Parameters of the other operation, and where in the exchange their values are: `$response.body#/id`. */
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly description?: string;
}

export interface Parameter {
  readonly wireName: string;
  /** `querystring`: it is all of the query. */
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly writing: ParameterWriting;
  readonly type: TypeRef;
  readonly required: boolean;
  /** Servers know by it that requests are the same: one is made for every call that has none. */
  readonly isIdempotencyKey?: true;
  readonly default?: JsonValue;
  readonly examples: readonly JsonValue[];
  readonly doc: Doc;
  readonly at: Location;
}

export interface RequestBody extends BodyContent {
  /** Other media types that a caller may choose. */
  readonly alternatives: readonly BodyContent[];
  readonly required: boolean;
  /** The properties to spread into the request; absent: the body is one argument. */
  readonly spread?: readonly Property[];
  /** Name of the component that the body is a reference to. */
  readonly componentName?: string;
  readonly examples: readonly NamedExample[];
  readonly doc: Doc;
  readonly at: Location;
}

export interface NamedExample {
  readonly name?: string;
  readonly summary?: string;
  readonly value: JsonValue;
}

export type StatusPattern = string;

export interface Response {
  /** `200`, `2XX` or `default`. */
  readonly status: StatusPattern;
  readonly outcome: "success" | "error";
  readonly description: string;
  /** Those that a client reads, each of another media type; the preferred one first. */
  readonly contents: readonly ResponseContent[];
  /** Set when there may be no body although there are contents. */
  readonly mayBeEmpty?: boolean;
  readonly headers: readonly ResponseHeader[];
  readonly at: Location;
}

export interface ResponseContent {
  readonly mediaType: string;
  readonly format: ResponseFormat;
  readonly type: TypeRef;
  /** How the items of a stream are read; `type` is the stream then. */
  readonly stream?: StreamFormat;
  /** The declared error class for this body; absent for success and for bodies without a named schema. */
  readonly error?: TypeId;
  readonly examples: readonly NamedExample[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly reading: HeaderReading;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly doc: Doc;
}

/** A declared schema that errors carry as their body. */
export interface ErrorType {
  readonly body: TypeId;
  /** Name of the schema in the document. */
  readonly componentName: string;
  /** Every status it is declared for, over all operations, in order of appearance. */
  readonly statuses: readonly StatusPattern[];
  readonly at: Location;
}
