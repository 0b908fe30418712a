/** The request of an example call. */
import type { NamedExample, Operation, Parameter, RequestBody } from "../../model/model.js";
import { requestShape } from "../../typescript/request-shape.js";
import { adopt, firstOf } from "../samples/adopt.js";
import { isShown, sampleOf } from "../samples/build.js";
import type { Sample, SampleEntry } from "../samples/sample.js";
import { found, type Site } from "../site.js";

export type RequestSample =
  /** The operation takes no request, or can be called without. */
  | { readonly kind: "none" }
  | { readonly kind: "object"; readonly entries: readonly SampleEntry[] }
  /** A value that is required has no example that ends. */
  | { readonly kind: "impossible" };

const IMPOSSIBLE: RequestSample = { kind: "impossible" };

/** What an example passes: all that is required, and what the document has examples for. */
export function requestSample(site: Site, operation: Operation): RequestSample {
  const names = found(site.names.operations.get(operation.id), `name of ${operation.id}`);
  const shape = requestShape(operation, names);
  if (shape === undefined) return { kind: "none" };
  const entries: SampleEntry[] = [];
  for (const [index, parameter] of operation.parameters.entries()) {
    if (!isShown(parameter)) continue;
    const sample = parameterSample(site, operation, parameter);
    if (sample !== undefined) entries.push([names.parameterKeys[index] ?? parameter.wireName, sample]);
    else if (parameter.required) return IMPOSSIBLE;
  }
  const body = operation.body && bodyEntries(site, operation, operation.body, names.bodyKey ?? "body");
  if (body === "impossible") return IMPOSSIBLE;
  const all = [...entries, ...(body ?? [])];
  return all.length === 0 && !shape.required ? { kind: "none" } : { kind: "object", entries: all };
}

function parameterSample(site: Site, { id }: Operation, parameter: Parameter): Sample | undefined {
  const { wireName, type } = parameter;
  const examples = parameter.examples.filter((value) => isSendable(value, parameter));
  return sampleOf(type, site.sent, { seed: `${id}/${wireName}`, name: wireName }, { ...parameter, examples });
}

/** Headers carry Latin-1 without line breaks (RFC 9110, section 5.5), and no part of a path may be empty or dots. */
function isSendable(value: unknown, { in: place }: Parameter): boolean {
  if (place === "header") return typeof value !== "string" || /^[\x20-\x7e]*$/.test(value);
  return place !== "path" || !/^\.{0,2}$/.test(String(value));
}

function bodyEntries(
  site: Site,
  { id }: Operation,
  body: RequestBody,
  key: string,
): readonly SampleEntry[] | "impossible" {
  const examples = body.examples.map(({ value }) => value);
  const example = firstOf(examples, (value) => adopt(value, body.type, site.sent));
  if (body.spread === undefined && !body.required && example === undefined) return [];
  const sample = example ?? sampleOf(body.type, site.sent, { seed: `${id}/body`, name: key });
  if (sample === undefined) return body.required ? "impossible" : [];
  if (body.spread === undefined) return [[key, sample]];
  return sample.kind === "object" ? sample.entries : "impossible";
}

/** More examples than these fill a page and show nothing new. */
const MOST_EXAMPLES = 5;

/** A way to call an operation: with the request of an example that has a name, where there are several. */
export interface Usage extends Partial<Pick<NamedExample, "name" | "summary">> {
  readonly operation: Operation;
}

/** The operation as each of the named examples of its body calls it; as it is where there are not several. */
export function byExample(site: Site, operation: Operation): readonly Usage[] {
  const { body } = operation;
  const named = body?.examples.filter(
    ({ name, value }) => name !== undefined && adopt(value, body.type, site.sent) !== undefined,
  );
  if (body === undefined || named === undefined || named.length < 2) return [{ operation }];
  return named.slice(0, MOST_EXAMPLES).map((example) => {
    const { value: _, ...words } = example;
    return { ...words, operation: { ...operation, body: { ...body, examples: [example] } } };
  });
}
