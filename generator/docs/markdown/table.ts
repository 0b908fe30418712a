/** Lines up tables in their source. */

/** Cells wider than this are not lined up: a long one would have every other cell padded to its length. */
const WIDEST = 400;

/**
 * Pads the rows of a table, so that every row has the same width.
 *
 * @param text Rows that begin and end with a bar; the second one is the row of dashes.
 * @param even Whether all columns are as wide as the widest, rather than each as its own cells need.
 */
export function alignTable(text: string, even: boolean): string {
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(cellsOf);
  const count = Math.max(...rows.map((cells) => cells.length));
  const own = Array.from({ length: count }, (_, column) =>
    Math.max(3, ...rows.map((cells, row) => (row === 1 ? 0 : counted(widthOf(cells[column] ?? ""))))),
  );
  const widths = even ? own.map(() => Math.max(...own)) : own;
  const lines = rows.map((cells, row) =>
    widths
      .map((width, column) => {
        const cell = row === 1 ? "-".repeat(width) : (cells[column] ?? "");
        return ` ${cell}${" ".repeat(Math.max(0, width - widthOf(cell)))} `;
      })
      .join("|"),
  );
  return lines.map((line) => `|${line}|\n`).join("");
}

function counted(width: number): number {
  return width > WIDEST ? 0 : width;
}

/** Splits a row at its bars; an escaped bar is part of a cell (GitHub Flavored Markdown, section 4.10). */
function cellsOf(row: string): readonly string[] {
  if (!row.includes("\\")) {
    return row
      .trim()
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  }
  const cells = (row.trim().match(/(?:\\.|[^|\\])+|\|/g) ?? []).reduce<string[]>(
    (found, token) => {
      if (token === "|") found.push("");
      else found[found.length - 1] += token;
      return found;
    },
    [""],
  );
  return cells.slice(1, -1).map((cell) => cell.trim());
}

/** Characters, as an editor with a fixed-width font counts most of them. */
function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : [...text].length;
}
