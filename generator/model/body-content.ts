import type { TypeRef } from "./model.js";
import type { ParameterWriting } from "./parameter-writing.js";

/** How the body of a request is written. `raw`: as it stands; the caller does it. */
export type BodyFormat = "json" | "text" | "binary" | "form" | "multipart" | "raw";

/** One of the ways to write a body. */
export interface BodyContent {
  readonly mediaType: string;
  readonly format: BodyFormat;
  readonly type: TypeRef;
  /** What the document says of the fields of a form, where it is not what is usual. */
  readonly fields: readonly FieldWriting[];
}

/** How a field of a form becomes text, or a part of a form that has several. */
export interface FieldWriting {
  readonly wireName: string;
  /** Of a form: absent where lists repeat the name and objects are JSON, as is usual. */
  readonly writing?: ParameterWriting;
  /** Of a part: absent where it depends on the value. */
  readonly contentType?: string;
  /** Of a part: headers whose value the document fixes. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}
