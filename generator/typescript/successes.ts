/** The successes of an operation as the runtime and the types of errors have them. */
import type { Operation, Response } from "../model/model.js";

/**
 * Successes that are all without a body are one: whichever comes says the same. So an answer `200` to a request that
 * declares `204` is no error.
 */
export function successesOf({ responses }: Operation): readonly Response[] {
  const successes = responses.filter(({ outcome }) => outcome === "success");
  const good = successes.filter(({ status }) => status.startsWith("2"));
  const [first] = good;
  if (first === undefined || good.some(({ contents }) => contents.length > 0)) return successes;
  return [{ ...first, status: "2XX" }, ...successes.filter((response) => !good.includes(response))];
}
