/** What an answer is when it is asked for in another way, and the headers that come with it. */
import type { Operation } from "../../model/model.js";
import { goodResponses } from "../../model/reply-type.js";
import { type CallForm, callForms } from "../../typescript/call-forms.js";
import type { Page } from "./page.js";
import { type TypeView, typeView } from "./type-view.js";

/** A way to ask for another answer, and its type. */
export interface AnswerView {
  /** `accept: "text/csv"` */
  readonly asked: string;
  /** Where it is said: in the request, or in the options. */
  readonly inRequest: boolean;
  /** Absent: a stream of bytes. */
  readonly result: TypeView | undefined;
}

export interface ReplyHeaderView {
  readonly name: string;
  readonly deprecated: boolean;
  readonly type: TypeView;
  readonly description: string | undefined;
}

export function answerViews(operation: Operation, flag: string | undefined, page: Page): readonly AnswerView[] {
  return callForms(operation).flatMap((form): AnswerView[] => {
    const asked = askedBy(form, flag);
    if (asked === undefined) return [];
    const result = form.bytes === undefined && form.result !== undefined ? form.result : undefined;
    return [{ asked, inRequest: form.flag !== undefined, result: result && typeView(result, "output", page) }];
  });
}

/** Nothing for a form that asks for nothing, or for what only the running program knows. */
function askedBy({ flag: value, members }: CallForm, flag: string | undefined): string | undefined {
  if (flag !== undefined) return value === "true" ? `${flag}: true` : undefined;
  const required = members.filter((member) => member.required).map(({ name, type }) => `${name}: ${type}`);
  return required.length === 0 ? undefined : required.join(", ");
}

/** The headers of all replies, each once. */
export function replyHeaderViews(operation: Operation, page: Page): readonly ReplyHeaderView[] {
  const headers = goodResponses(operation).flatMap((response) => response.headers);
  const names = [...new Set(headers.map(({ name }) => name))];
  return names.flatMap((name) =>
    headers
      .filter((header) => header.name === name)
      .slice(0, 1)
      .map(({ type, doc: { deprecated, description } }) => ({
        ...{ name, deprecated, description },
        type: typeView(type, "output", page),
      })),
  );
}
