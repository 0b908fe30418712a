/** Operations that answer page by page: where the items are, and how to get to the next page. */
import { childLocation } from "../diagnostics/location.js";
import type * as Spec from "../resolve/spec.js";
import type { Paging } from "./delivery.js";
import type { Operation } from "./model.js";
import { type Declared, declaredPaging, type Way } from "./paging-extensions.js";
import { entryFor, type PagingEntry, ruledPaging } from "./paging-rules.js";
import type { TypeContext } from "./type-context.js";
import { typeAt } from "./type-paths.js";

/** What paging is about. */
type Parts = Pick<Operation, "parameters" | "body" | "responses" | "result">;

/** How an operation is paged; `undefined`: it is not, or not in a way that the client can follow, which is reported. */
export function pagingOf(
  types: TypeContext,
  operation: Spec.Operation,
  parts: Parts,
  rules: readonly PagingEntry[],
): Paging | undefined {
  const { extensions, at, operationId = `#${at.pointer}` } = operation;
  const ruled = entryFor(rules, operation);
  const declared = ruled ? ruledPaging(ruled, at) : (declaredPaging(extensions) ?? linkedPaging(types, parts));
  if (declared === undefined) return undefined;
  const { source, description } = declared;
  const problem = (reason: string) => {
    if (source.kind === "rule") types.diagnostics.report("pagination/invalid", source.at, operationId, reason);
    else types.diagnostics.report("extension/invalid", childLocation(at, source.name), source.name, reason);
    return undefined;
  };
  if (typeof description === "string") return problem(description);
  const { way, more, items } = description;
  const list = parts.result && typeAt(types, parts.result, items);
  if (list?.kind !== "list") return problem("its results are not a list in the answer");
  const next = nextOf(types, way, parts);
  if (typeof next === "string") return problem(next);
  return { items, item: list.item, ...(more === undefined ? {} : { more }), next };
}

/** A list whose answer declares a `Link` header (RFC 8288), which has the URL of the next page. */
function linkedPaging(types: TypeContext, { responses, result }: Parts): Declared | undefined {
  const isLinked = responses.some(
    ({ outcome, headers }) => outcome === "success" && headers.some(({ name }) => name.toLowerCase() === "link"),
  );
  if (!isLinked || result === undefined || typeAt(types, result, [])?.kind !== "list") return undefined;
  return { source: { kind: "member", name: "responses" }, description: { items: [], way: { kind: "link" } } };
}

function nextOf(types: TypeContext, way: Way, parts: Parts): Paging["next"] | string {
  if (way.kind === "link" || way.kind === "url") return way;
  const index = parts.parameters.findIndex(({ wireName }) => wireName === way.input);
  const parameter = parts.parameters[index];
  if (parameter !== undefined && !way.inBody) {
    const first = typeof parameter.default === "number" ? parameter.default : undefined;
    return { ...way, input: { in: "parameter", index }, ...(first === undefined ? {} : { first }) };
  }
  const property = parts.body && typeAt(types, parts.body.type, [way.input]);
  if (property === undefined) return `the request has no ${way.input}`;
  return { ...way, input: { in: "body", name: way.input } };
}
