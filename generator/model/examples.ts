import type * as Spec from "../resolve/spec.js";
import type { NamedExample } from "./model.js";

/** The examples of a media type; without any, those of its schema. */
export function examplesOf({ examples, schema }: Spec.MediaType): readonly NamedExample[] {
  const own = examples.flatMap(({ name, summary, value }) =>
    value === undefined
      ? []
      : [{ value, ...(name === undefined ? {} : { name }), ...(summary === undefined ? {} : { summary }) }],
  );
  return own.length > 0 ? own : (schema?.examples ?? []).map((value) => ({ value }));
}
