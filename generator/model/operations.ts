/** Operations: what a call takes, sends, gives back and throws. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type * as Spec from "../resolve/spec.js";
import { possibleAnswers } from "./answers.js";
import { buildBody } from "./bodies.js";
import type { Server } from "./connection.js";
import type { Doc, Operation, OperationId } from "./model.js";
import { nextOperations, type Targets } from "./next-operations.js";
import { pagingOf } from "./paging.js";
import type { PagingEntry } from "./paging-rules.js";
import { buildParameters } from "./parameters.js";
import { goodResponses, resultOf, usualChoice } from "./reply-type.js";
import { buildResponses } from "./responses.js";
import { retriesOf } from "./retries.js";
import { securityOf } from "./security.js";
import { ownServers } from "./servers.js";
import { streamSwitchOf } from "./stream-switch.js";
import { declaredStreams } from "./streams.js";
import type { TypeContext } from "./type-context.js";

/** How a JSON object body enters a request. */
export type BodyPlacement = "spread" | "argument";

export interface OperationContext {
  readonly types: TypeContext;
  readonly diagnostics: Diagnostics;
  readonly placement: BodyPlacement;
  readonly schemes: ReadonlySet<string>;
  /** What the user says of paging. */
  readonly paging: readonly PagingEntry[];
  readonly spec: Spec.ResolvedSpec;
  /** The servers of the document. */
  readonly servers: readonly Server[];
}

export function buildOperation(
  context: OperationContext,
  operation: Spec.Operation,
  id: OperationId,
  targets: Targets,
): Operation {
  const { types, spec, diagnostics } = context;
  const parameters = buildParameters(context, id, operation);
  const body = operation.requestBody && buildBody(context, id, operation.requestBody, parameters);
  const responses = buildResponses(types, id, answersOf(types, operation));
  const result = resultOf({ responses });
  const parts = { parameters, responses, ...(body && { body }), ...(result && { result }) };
  const paging = pagingOf(types, operation, parts, context.paging);
  const streamSwitch = streamSwitchOf(types, operation, parts);
  const retries = retriesOf(operation.extensions, operation.at, diagnostics);
  const servers = ownServers(operation.servers, context.servers, diagnostics);
  return {
    id,
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    method: operation.method,
    path: operation.path,
    doc: docOfOperation(operation),
    ...(operation.externalDocs && { externalDocs: operation.externalDocs }),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(result === undefined ? {} : { result }),
    accept: acceptOf(responses),
    ...securityOf(operation.security ?? spec.security, context.schemes),
    ...(retries === undefined ? {} : { retries }),
    ...(paging === undefined ? {} : { paging }),
    next: nextOperations(operation, targets, diagnostics),
    ...(streamSwitch === undefined ? {} : { streamSwitch }),
    ...(servers === undefined ? {} : { servers }),
    at: operation.at,
  };
}

/** The answer to `HEAD` is that to `GET` without its body (RFC 9110 §9.3.2). */
function answersOf(types: TypeContext, operation: Spec.Operation): readonly Spec.Response[] {
  const responses = possibleAnswers(operation, declaredStreams(types, operation), types.diagnostics);
  return operation.method === "HEAD" ? responses.map((response) => ({ ...response, content: [] })) : responses;
}

function docOfOperation({ summary, description, deprecated }: Spec.Operation): Doc {
  return {
    deprecated,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
}

function acceptOf(responses: Operation["responses"]): readonly string[] {
  const good = new Set(goodResponses({ responses }));
  const isUsual = usualChoice({ responses });
  const all = responses.flatMap((response) =>
    response.contents.filter((content) => !good.has(response) || isUsual(content)),
  );
  return [...new Set(all.map(({ mediaType }) => mediaType))];
}
