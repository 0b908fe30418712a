/** The ways to call an operation whose answer depends on what is asked for. Each is an overload of its function. */

import { isRange } from "../model/media-types.js";
import type { Operation, ResponseContent, TypeRef } from "../model/model.js";
import { type Choice, goodResponses, isStream, replyData, resultOf, usualChoice } from "../model/reply-type.js";
import { keyOf, unionOf } from "../model/type-algebra.js";
import { literal } from "./literals.js";
import type { RuntimeSymbol } from "./runtime-symbols.js";
import { streamOptions } from "./streams.js";

/** One of the ways to call an operation. */
export interface CallForm {
  /** What the request says of a stream; absent: it need not say anything. */
  readonly flag?: "true" | "false";
  readonly options: RuntimeSymbol;
  /** What the options have besides. */
  readonly members: readonly OptionMember[];
  readonly isChosen: Choice;
  /** What it resolves to, a stream of bytes apart. */
  readonly result: TypeRef | undefined;
  /** Whether the body is, or may be, handed over as a stream of bytes. */
  readonly bytes?: "always" | "maybe";
}

export interface OptionMember {
  readonly name: "accept" | "stream";
  readonly type: string;
  readonly required: boolean;
}

/** All ways to call an operation, of which the last covers the others. */
export function callForms(operation: Operation): readonly CallForm[] {
  if (operation.paging !== undefined) return [usualForm(operation)];
  if (operation.streamSwitch !== undefined) return switchForms(operation);
  const accept = acceptable(operation);
  const asked = accept.length > 1 ? acceptForms(operation, accept) : [usualForm(operation)];
  return mayDownload(operation) ? downloadForms(operation, asked) : asked;
}

/** A call that chooses nothing. */
export function usualForm(
  operation: Operation,
  members: readonly OptionMember[] = [],
  isChosen = usualChoice(operation),
): CallForm {
  const result = resultOf(operation, isChosen);
  return { options: streamOptions(operation, isChosen), members, isChosen, result };
}

/** With the flag set, without it, and with one that only the running program knows. */
function switchForms(operation: Operation): readonly CallForm[] {
  const form = (isChosen: Choice) => usualForm(operation, [], isChosen);
  return [
    { ...form(isStream), flag: "true" },
    { ...form((content) => !isStream(content)), flag: "false" },
    form(() => true),
  ];
}

/** The media types of successes that a caller may ask for. */
export function acceptable(operation: Operation): readonly string[] {
  if (operation.paging !== undefined || operation.streamSwitch !== undefined) return [];
  const contents = goodResponses(operation).flatMap((response) => response.contents);
  const mediaTypes = contents.map(({ mediaType }) => mediaType).filter((mediaType) => !isRange(mediaType));
  return [...new Set(mediaTypes)];
}

/** One for the media types of each result, one without a choice, and one with any. */
function acceptForms(operation: Operation, accept: readonly string[]): readonly CallForm[] {
  const groups = new Map<string, string[]>();
  for (const mediaType of accept) {
    const result = resultOf(operation, (content) => content.mediaType === mediaType);
    const key = JSON.stringify(result && keyOf(result));
    groups.set(key, [...(groups.get(key) ?? []), mediaType]);
  }
  const all = usualForm(operation, [acceptMember(accept, false)], () => true);
  if (groups.size === 1) return [all];
  const chosen = [...groups.values()].map((group) =>
    usualForm(operation, [acceptMember(group, true)], (content) => group.includes(content.mediaType)),
  );
  const usual = usualForm(operation, [{ name: "accept", type: "undefined", required: false }]);
  const isUsual = JSON.stringify(usual.result) === JSON.stringify(all.result);
  return isUsual ? [...chosen, all] : [...chosen, usual, all];
}

function acceptMember(mediaTypes: readonly string[], required: boolean): OptionMember {
  const types = mediaTypes.map((mediaType) => literal(mediaType));
  return { name: "accept", type: (required ? types : [...types, "undefined"]).join(" | "), required };
}

/** Whether a caller may have the bytes of an answer as they arrive. */
export function mayDownload(operation: Operation): boolean {
  if (operation.paging !== undefined || operation.streamSwitch !== undefined) return false;
  return goodResponses(operation).some(({ contents }) => contents.some(isBytes));
}

export function isBytes({ format, stream }: ResponseContent): boolean {
  return stream === undefined && (format === "binary" || format === "raw");
}

/** The same with the body as a stream, without, and as only the running program knows. */
function downloadForms(operation: Operation, forms: readonly CallForm[]): readonly CallForm[] {
  const others = goodResponses(operation).filter(({ contents }) => !contents.some(isBytes));
  const last = forms.slice(-1);
  const streamed = last.map(
    (form): CallForm => ({
      ...form,
      result:
        others.length === 0
          ? undefined
          : unionOf(others.flatMap((each) => replyData(each, form.isChosen, form.isChosen))),
      options: "DownloadOptions",
      members: [{ name: "stream", type: "true", required: true }, ...form.members],
      bytes: "always",
    }),
  );
  const whole = forms.map((form): CallForm => {
    const members = [...form.members, { name: "stream", type: "false | undefined", required: false } as const];
    return { ...form, members };
  });
  return [
    ...streamed,
    ...whole,
    ...last.map((form): CallForm => ({ ...form, options: "DownloadOptions", bytes: "maybe" })),
  ];
}
