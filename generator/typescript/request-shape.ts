/** What the request object of an operation consists of. Emitters and documentation pages agree on it here. */
import type { Doc, Operation, Property, RequestBody } from "../model/model.js";
import type { OperationNames } from "../naming/names.js";

/** A key of a request. */
export interface RequestField extends Pick<Property, "type" | "required" | "doc">, Partial<Pick<Property, "default">> {
  readonly wireName: string;
}

export interface RequestShape {
  /** Parameters first, in the order of the document; then the body, or its properties. */
  readonly fields: readonly RequestField[];
  /** The declared type whose properties the request has besides its own. */
  readonly extended?: RequestBody["type"];
  /** Whether a call must pass a request. */
  readonly required: boolean;
}

/** The request of an operation; `undefined` when it takes nothing. */
export function requestShape(operation: Operation, names: OperationNames): RequestShape | undefined {
  const { parameters, body } = operation;
  const fields: RequestField[] = parameters.map((parameter, index) => ({
    wireName: names.parameterKeys[index] ?? "",
    type: parameter.type,
    required: parameter.required,
    doc: parameter.in === "cookie" ? cookieDoc(parameter.doc) : parameter.doc,
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
  }));
  if (body === undefined) return fields.length === 0 ? undefined : { fields, required: fields.some(isRequired) };
  if (body.spread === undefined) {
    const { type, required, doc } = body;
    fields.push({ wireName: names.bodyKey ?? "body", type, required, doc });
    return { fields, required: fields.some(isRequired) };
  }
  const required = fields.some(isRequired) || body.spread.some(isRequired);
  if (body.componentName !== undefined) return { fields, extended: body.type, required };
  return { fields: [...fields, ...body.spread.filter((property) => !property.readOnly)], required };
}

/** Browsers keep the header to themselves (Fetch standard, forbidden request-headers). */
function cookieDoc(doc: Doc): Doc {
  const note = "Sent as a cookie, which browsers do not let programs do.";
  return { ...doc, description: doc.description === undefined ? note : `${doc.description.trim()}\n\n${note}` };
}

function isRequired({ required }: { readonly required: boolean }): boolean {
  return required;
}
