/** An operation as a page shows it. */
import type { NextOperation, Operation, Parameter, Resource, Response } from "../../model/model.js";
import { found, methodOf } from "../site.js";
import { callSnippet, functionSnippet, guardedSnippet } from "../snippets/calls.js";
import { byExample, type Usage } from "../snippets/request-sample.js";
import { type AnswerView, answerViews, type ReplyHeaderView, replyHeaderViews } from "./answer-view.js";
import { type ErrorRowView, errorRows } from "./error-rows.js";
import { type Field, type FieldsView, fieldsView, textOf } from "./field-view.js";
import { linkTo, type Page } from "./page.js";
import { type AccessView, accessView } from "./security-view.js";
import { type TypeView, typeView } from "./type-view.js";
import { externalDocsView, type WebLinkView } from "./web-link-view.js";

/** An operation in a list. */
export interface OperationLink {
  /** Name of the method. */
  readonly method: string;
  /** Name of the function. */
  readonly function: string;
  readonly href: string | undefined;
  readonly httpMethod: string;
  /** The HTTP method in lower case. */
  readonly verb: string;
  readonly path: string;
  /** Its summary; without one, its description. */
  readonly text: string | undefined;
  readonly deprecated: boolean;
}

export interface OperationView extends OperationLink {
  readonly operationId: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly externalDocs: WebLinkView | undefined;
  /** How it is called: once, or once for each example of a request that the document names. */
  readonly usages: readonly UsageView[];
  /** The fields of the request. */
  readonly request: FieldsView;
  readonly hasRequest: boolean;
  readonly isRequestRequired: boolean;
  readonly result: TypeView | undefined;
  /** What it is when another answer is asked for. */
  readonly answers: readonly AnswerView[];
  /** The headers that `.withResponse()` gives. */
  readonly replyHeaders: readonly ReplyHeaderView[];
  /** What the call gives at once. */
  readonly promise: "ApiPromise" | "PagePromise";
  readonly errors: readonly ErrorRowView[];
  readonly access: AccessView;
  /** Media types of the body, the usual one first. */
  readonly contentTypes: readonly string[];
  /** Media types of the answers, in order of appearance. */
  readonly accept: readonly string[];
  readonly statuses: readonly StatusView[];
  /** What can be called next. */
  readonly next: readonly NextView[];
}

/** A call as code. Each style shows some of these. */
export interface UsageView {
  /** The name of the example, where there are several. */
  readonly name: string | undefined;
  /** What the document says of it in a few words; without them, its name. */
  readonly title: string | undefined;
  readonly call: string | undefined;
  readonly guardedCall: string | undefined;
  readonly functionCall: string | undefined;
}

export interface NextView {
  readonly function: string;
  readonly href: string | undefined;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly description: string | undefined;
}

export interface StatusView {
  /** `200`, `4XX`; `0` for every other. */
  readonly code: string;
  readonly description: string | undefined;
  readonly headers: readonly string[];
}

export function operationLink(operation: Operation, resource: Resource, page: Page): OperationLink {
  const { method } = found(methodOf(page.site, operation.id, resource), `method of ${operation.id}`);
  const { doc } = operation;
  return {
    method,
    function: found(page.site.names.operations.get(operation.id), `name of ${operation.id}`).function,
    href: linkTo(page, page.site.pages.resources.get(resource.id), method),
    httpMethod: operation.method,
    verb: operation.method.toLowerCase(),
    path: operation.path,
    text: nonEmpty(doc.summary) ?? nonEmpty(doc.description),
    deprecated: doc.deprecated,
  };
}

export function operationView(operation: Operation, resource: Resource, page: Page): OperationView {
  const { site } = page;
  const { doc, body, result } = operation;
  const summary = nonEmpty(doc.summary);
  const description = nonEmpty(doc.description);
  const fields = requiredFirst(requestFields(operation, page));
  return {
    ...operationLink(operation, resource, page),
    operationId: operation.operationId ?? found(site.names.operations.get(operation.id), operation.id).function,
    summary,
    // Many documents say the same twice.
    description:
      description !== undefined && summary !== undefined && isSame(summary, description) ? undefined : description,
    externalDocs: externalDocsView(operation.externalDocs),
    usages: byExample(site, operation).map((usage) => usageView(usage, resource, page)),
    request: fieldsView(fields, "input", page),
    hasRequest: fields.length > 0,
    isRequestRequired: fields.some(({ required }) => required),
    result: result && typeView(result, "output", page),
    answers: answerViews(operation, flagOf(operation, page), page),
    replyHeaders: replyHeaderViews(operation, page),
    promise: operation.paging === undefined ? "ApiPromise" : "PagePromise",
    errors: errorRows(operation, page),
    access: accessView(operation, page),
    contentTypes: (body === undefined ? [] : [body, ...body.alternatives]).map(({ mediaType }) => mediaType),
    accept: operation.accept,
    statuses: operation.responses.map(statusView),
    next: operation.next.map((next) => nextView(next, page)),
  };
}

function usageView({ name, summary, operation }: Usage, resource: Resource, { site }: Page): UsageView {
  return {
    name,
    title: nonEmpty(summary) ?? name,
    get call() {
      return callSnippet(site, operation, resource);
    },
    get guardedCall() {
      return guardedSnippet(site, operation, resource);
    },
    get functionCall() {
      return functionSnippet(site, operation);
    },
  };
}

function nextView({ operation, inputs, description }: NextOperation, page: Page): NextView {
  const { site } = page;
  const called = found(site.names.operations.get(operation), `name of ${operation}`).function;
  const resource = site.model.resources.find(({ operations }) =>
    operations.some((each) => each.operation === operation),
  );
  const method = resource && methodOf(site, operation, resource)?.method;
  const href = resource && linkTo(page, site.pages.resources.get(resource.id), method);
  return { function: called, href, inputs, description: nonEmpty(description) };
}

function requiredFirst(fields: readonly Field[]): readonly Field[] {
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
}

/** The fields of a request: parameters, then the body or its properties. */
function requestFields({ id, parameters, body }: Operation, { site }: Page): readonly Field[] {
  const names = found(site.names.operations.get(id), `name of ${id}`);
  const fields = parameters.map((parameter, index) => fieldOf(parameter, names.parameterKeys[index]));
  if (body === undefined) return fields;
  if (body.spread === undefined) {
    const { type, required, doc } = body;
    return [...fields, { name: names.bodyKey ?? "body", type, required, doc, examples: [] }];
  }
  const properties = body.spread.filter((property) => !property.readOnly || property.writeOnly);
  return [...fields, ...properties.map((property) => ({ ...property, name: property.wireName }))];
}

/** The key of the request that makes the answer a stream. */
export function flagOf({ id, streamSwitch }: Operation, { site }: Page): string | undefined {
  if (streamSwitch === undefined) return undefined;
  const { input } = streamSwitch;
  if (input.in === "body") return input.name;
  return found(site.names.operations.get(id), `name of ${id}`).parameterKeys[input.index];
}

function fieldOf(parameter: Parameter, key: string | undefined): Field {
  return { ...parameter, name: key ?? parameter.wireName };
}

function statusView({ status, description, headers }: Response): StatusView {
  return {
    code: status === "default" ? "0" : status,
    description: textOf({ description, deprecated: false }),
    headers: headers.map(({ name }) => name),
  };
}

function isSame(summary: string, description: string): boolean {
  const words = (text: string) => text.trim().replace(/\.$/, "").toLowerCase();
  return words(summary) === words(description);
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
