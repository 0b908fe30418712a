import { keyLocation } from "../diagnostics/location.js";
import { at, type Context, member, type Node, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import { readLinks } from "./links.js";
import { readContent, readHeaders } from "./media-types.js";
import { booleanMember, defined, extensionsOf, namedEntriesOf, objectMember, textMember } from "./members.js";
import { componentName, follow, shared } from "./reference.js";
import type { RequestBody, Response } from "./spec.js";

export function readRequestBody(context: Context, operation: ObjectNode): RequestBody | undefined {
  const node = member(operation, "requestBody");
  const followed = node && follow(context, node, "a request body");
  const body = followed && shared(context, "request body", followed, (object) => readBodyObject(context, object));
  return (
    body && {
      ...body,
      ...defined({
        description: followed?.description ?? body.description,
        componentName: componentName(followed?.first, "/components/requestBodies/"),
      }),
    }
  );
}

function readBodyObject(context: Context, node: ObjectNode): RequestBody {
  checkFields(context, node, "requestBody");
  if (node.value["content"] === undefined) {
    context.diagnostics.report("structure/missing", at(node, "content"), "content", "the body is left out");
  }
  return {
    required: booleanMember(context, node, "required") ?? false,
    content: readContent(context, node),
    ...defined({ description: textMember(context, node, "description") }),
    extensions: extensionsOf(node),
    at: node.at,
  };
}

/** How the responses of a version are read. */
interface ResponseReader {
  /** Where shared responses stand. */
  readonly section: "/components/responses/" | "/responses/";
  /** Under which name a shared response is kept, once read. */
  readonly kind: string;
  readonly read: (node: ObjectNode) => Omit<Response, "status">;
}

export function readResponses(context: Context, operation: ObjectNode): readonly Response[] {
  return readResponsesBy(context, operation, {
    section: "/components/responses/",
    kind: "response",
    read: (node) => readResponseObject(context, node),
  });
}

export function readResponsesBy(context: Context, operation: ObjectNode, reader: ResponseReader): readonly Response[] {
  const responses = objectMember(context, operation, "responses");
  if (responses === undefined && context.dialect.requiresResponses && operation.value["responses"] === undefined) {
    context.diagnostics.report("structure/missing", at(operation, "responses"), "responses", "any answer is assumed");
  }
  return namedEntriesOf(responses).flatMap(([key, node]) => {
    const status = readStatus(context, key, node);
    return status === undefined ? [] : (readResponse(context, status, node, reader) ?? []);
  });
}

/** `200`, `4XX` or `default`. */
function readStatus(context: Context, key: string, node: Node): string | undefined {
  if (/^[1-5](?:[0-9][0-9]|XX)$/.test(key) || key === "default") {
    return key;
  }
  const place = keyLocation(node.at);
  const repaired = key.trim().toUpperCase();
  if (/^[1-5](?:[0-9][0-9]|XX)$/.test(repaired)) {
    context.diagnostics.report("structure/value", place, `${key} is not written as a status`, `${repaired} is assumed`);
    return repaired;
  }
  if (repaired === "DEFAULT") {
    context.diagnostics.report("structure/value", place, `${key} is not a status`, "default is assumed");
    return "default";
  }
  context.diagnostics.report("structure/value", place, `${key} is not a status`, "the response is left out");
  return undefined;
}

function readResponse(context: Context, status: string, node: Node, reader: ResponseReader): Response | undefined {
  const followed = follow(context, node, "a response");
  const response = followed && shared(context, reader.kind, followed, reader.read);
  return (
    response && {
      ...response,
      status,
      description: followed?.description ?? response.description,
      ...defined({ componentName: componentName(followed?.first, reader.section) }),
    }
  );
}

function readResponseObject(context: Context, node: ObjectNode): Omit<Response, "status"> {
  checkFields(context, node, "response");
  const description = textMember(context, node, "description");
  if (description === undefined && context.dialect.requiresResponseDescription) {
    context.diagnostics.report("structure/missing", at(node, "description"), "description", "none is shown");
  }
  return {
    description: description ?? textMember(context, node, "summary") ?? "",
    headers: readHeaders(context, node),
    content: readContent(context, node),
    links: readLinks(context, node),
    extensions: extensionsOf(node),
    at: node.at,
  };
}
