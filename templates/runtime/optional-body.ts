/** The body that a request's keys make up: none when none of them is set. */
export function optionalBody<T extends object>(value: T): T | undefined {
  return Object.values(value).some((each) => each !== undefined) ? value : undefined;
}
