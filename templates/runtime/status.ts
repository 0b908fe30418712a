type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberIn<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** The statuses that begin with a digit: `4` stands for `4XX`. */
export type StatusRange<First extends 2 | 3 | 4 | 5> = NumberIn<`${First}${Digit}${Digit}`>;

/** The status of a response, 200 to 599, as literal numbers so that unions of errors narrow by it (RFC 9110 §15). */
export type HttpStatus = StatusRange<2 | 3 | 4 | 5>;

/**
 * All statuses but some: `StatusExcept<200 | 404>`.
 *
 * Range by range, so that operations which declare the same of one range share the compiler's work on it.
 */
export type StatusExcept<Status extends HttpStatus> =
  | RangeExcept<2, Status>
  | RangeExcept<3, Status>
  | RangeExcept<4, Status>
  | RangeExcept<5, Status>;

type RangeExcept<First extends 2 | 3 | 4 | 5, Status> = Without<
  StatusRange<First>,
  Extract<Status, StatusRange<First>>
>;
type Without<Range, Status> = [Status] extends [never] ? Range : Exclude<Range, Status>;

/** What a status is called in a table, most exact first: `["404", "4XX", "default"]` (OpenAPI §4.8.16). */
export function keysOf({ status }: { readonly status: number }): string[] {
  return [`${status}`, `${`${status}`[0]}XX`, "default"];
}
