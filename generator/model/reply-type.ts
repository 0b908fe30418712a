import type { Operation, Response } from "./model.js";

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
