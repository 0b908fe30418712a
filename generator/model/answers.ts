/** Which answers a client may get, by what the document declares. */
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { childLocation } from "../diagnostics/location.js";
import type * as Spec from "../resolve/spec.js";

/**
 * The declared answers without those that never arrive, and with the success that goes without saying: errors alone are
 * not all that a server answers.
 */
export function possibleAnswers(
  { at }: Pick<Spec.Operation, "at">,
  declared: readonly Spec.Response[],
  diagnostics: Diagnostics,
): readonly Spec.Response[] {
  const informational = declared.filter(({ status }) => status.startsWith("1"));
  for (const { status, at: place } of informational) diagnostics.report("response/informational", place, status);
  const final = declared
    .filter((response) => !informational.includes(response))
    .map((response) => withoutImpossibleBody(response, diagnostics));
  const isRedirect = final.some(({ status }) => status.startsWith("3"));
  const describesSuccess = ({ status }: Spec.Response) =>
    status.startsWith("2") || (status === "default" && !isRedirect);
  if (final.some(describesSuccess)) return final;
  const place = childLocation(at, "responses");
  diagnostics.report("response/success-undeclared", place);
  const success = {
    status: "2XX",
    description: "Any success.",
    headers: [],
    content: [],
    links: [],
    extensions: new Map(),
  };
  return [{ ...success, at: place }, ...final];
}

/** Whatever the document says of their content (RFC 9110 §15). */
function withoutImpossibleBody(response: Spec.Response, diagnostics: Diagnostics): Spec.Response {
  const { status, content, at } = response;
  if (content.length === 0 || !/^(204|205|304)$/.test(status)) return response;
  diagnostics.report("response/no-body", at, status);
  return { ...response, content: [] };
}
