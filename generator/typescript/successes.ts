/** The successes of an operation as the runtime and the types of errors have them. */
import type { Operation, Response, ResponseHeader } from "../model/model.js";

/**
 * Successes that are all without a body are one: whichever comes says the same. So an answer `200` to a request that
 * declares `204` is no error.
 */
export function successesOf({ responses }: Operation): readonly Response[] {
  const successes = responses.filter(({ outcome }) => outcome === "success");
  const good = successes.filter(({ status }) => status.startsWith("2"));
  const [first] = good;
  if (first === undefined || good.some(({ contents }) => contents.length > 0)) return successes;
  const others = successes.filter((response) => !good.includes(response));
  return [{ ...first, status: "2XX", headers: headersOf(good) }, ...others];
}

/** The headers of some answers, each once. */
function headersOf(responses: readonly Response[]): readonly ResponseHeader[] {
  const all = responses.flatMap(({ headers }) => headers);
  const names = [...new Set(all.map(({ name }) => name))];
  return names.flatMap((name) => {
    const same = all.filter((header) => header.name === name);
    const required = same.length === responses.length && same.every((header) => header.required);
    return same.slice(0, 1).map((header) => ({ ...header, required }));
  });
}
