/** Ends a `switch` over a closed set of kinds, so that a new kind breaks the build where it matters. */
export function unreachable(value: never): never {
  throw new Error(`unexpected kind: ${JSON.stringify(value)}`);
}
