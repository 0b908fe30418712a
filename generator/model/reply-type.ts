/** What the successes of an operation give its callers. */
import type { Operation, Response, ResponseContent, TypeRef } from "./model.js";
import { UNDEFINED, unionOf } from "./type-algebra.js";

/** The answers that a call may resolve to. Redirects are followed. */
export function goodResponses({ responses }: Pick<Operation, "responses">): readonly Response[] {
  return responses.filter(({ outcome, status }) => outcome === "success" && /^(2|304)/.test(status));
}

/** Whether replies say more than the body and any status: several statuses of which some have a body, or headers. */
export function hasReplyType(operation: Pick<Operation, "responses">): boolean {
  const good = goodResponses(operation);
  const isDeclared = good.some(({ headers }) => headers.length > 0);
  return isDeclared || (good.length > 1 && good.some(({ contents }) => contents.length > 0));
}

/** The media types that a call asks for. */
export type Choice = (content: ResponseContent) => boolean;

/** What a call gives when it asks for nothing: a stream only where there is nothing else. */
export function usualChoice(operation: Pick<Operation, "responses">): Choice {
  const contents = goodResponses(operation).flatMap((response) => response.contents);
  return contents.every(isStream) ? () => true : (content) => !isStream(content);
}

export function isStream({ stream }: ResponseContent): boolean {
  return stream !== undefined;
}

/** The type of what a call resolves to: nothing, or the union over all success responses. */
export function resultOf(
  operation: Pick<Operation, "responses">,
  isChosen = usualChoice(operation),
): TypeRef | undefined {
  const good = goodResponses(operation);
  if (good.every(({ contents }) => contents.length === 0)) return undefined;
  return unionOf(good.flatMap((response) => replyData(response, isChosen, usualChoice(operation))));
}

/** What the reply to a call has as its body: of what it asks for, else of what the answer usually is. */
export function replyData({ contents, mayBeEmpty }: Response, isChosen: Choice, isUsual: Choice): readonly TypeRef[] {
  const chosen = [contents.filter(isChosen), contents.filter(isUsual), contents].find((each) => each.length > 0) ?? [];
  const types = chosen.map(({ type }) => type);
  return types.length === 0 || mayBeEmpty === true ? [...types, UNDEFINED] : types;
}
