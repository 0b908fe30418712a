import type { Position } from "../diagnostics/location.js";

/** Lines and columns of offsets, all in one pass over the text. */
export function positionsAt(text: string, offsets: readonly number[]): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let line = 1;
  let start = 0;
  let next = text.indexOf("\n");
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (next !== -1 && next < offset) {
      line += 1;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    positions.set(offset, { line, column: offset - start + 1 });
  }
  return positions;
}
