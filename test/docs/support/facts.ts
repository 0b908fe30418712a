/** What a page says of its operations, apart from any wording. */

export interface OperationFacts {
  readonly name: string;
  /** Where the list at the beginning leads to, and the operation's summary there. */
  readonly listed: string;
  readonly call: string;
  /** Name, type and whether it is required. */
  readonly parameters: readonly string[];
  readonly returns: string;
  /** Class, statuses, media type. */
  readonly errors: readonly string[];
  /** Options of the client that hold credentials, or schemes. */
  readonly authorization: string;
  readonly contentType?: string;
  readonly accept?: string;
  readonly statuses?: readonly string[];
}

/** The operations on a page of style `resources`, in order. */
export function resourceFacts(page: string): readonly OperationFacts[] {
  const [overview, ...operations] = sectionsOf(page, "## ");
  const listed = itemsOf(overview?.text);
  return operations.map(({ title, text }, index) => {
    const parts = partsOf(text);
    const example = parts.get("Example Usage") ?? "";
    return {
      name: title,
      listed: listed[index] ?? "",
      call: snippetCall(example),
      parameters: rowsOf(parts.get("Parameters")).map(([name, type, required]) =>
        [name, type, required === ":heavy_check_mark:" ? "required" : "optional"].join(" | "),
      ),
      returns: firstLine(parts.get("Response")),
      errors: rowsOf(parts.get("Errors")).map((cells) => cells.join(" | ")),
      authorization: clientOptions(example),
    };
  });
}

/** The operations on a page of style `classes`, in order. */
export function classFacts(page: string): readonly OperationFacts[] {
  const methods = rowsOf(page.split("\n## ")[0]);
  return sectionsOf(page, "## ").map(({ title, text }, index) => {
    const parts = partsOf(text);
    const [contentType = "", accept = ""] = itemsOf(parts.get("HTTP request headers"));
    return {
      name: title,
      listed: methods[index]?.[0] ?? "",
      call: methods[index]?.[1] ?? "",
      parameters: rowsOf(parts.get("Parameters")).map(([name, type, , notes = ""]) =>
        [name, type, ...(notes === "" ? ["required"] : [notes])].join(" | "),
      ),
      returns: firstLine(parts.get("Return type")),
      errors: rowsOf(parts.get("Errors")).map((cells) => cells.join(" | ")),
      authorization: firstLine(parts.get("Authorization")),
      contentType,
      accept,
      statuses: rowsOf(parts.get("HTTP response details")).map(([code, , headers]) => `${code} | ${headers}`),
    };
  });
}

interface Section {
  readonly title: string;
  readonly text: string;
}

/** Reading by lines is enough for pages that other tests parse, and these are read by the hundred. */
function sectionsOf(text: string, mark: string): readonly Section[] {
  return `\n${text}`
    .split(`\n${mark}`)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { title: shown(part.slice(0, end)), text: part.slice(end + 1) };
    });
}

function partsOf(text: string): ReadonlyMap<string, string> {
  return new Map(sectionsOf(text, "### ").map((part) => [part.title, part.text]));
}

/** The cells of the first table. A linked text is followed by its target: `Order → order.md`. */
function rowsOf(text = ""): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const length = start < 0 ? 0 : lines.slice(start).findIndex((line) => !line.startsWith("|"));
  return lines.slice(start + 2, start + length).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => shown(cell.trim())),
  );
}

function itemsOf(text = ""): readonly string[] {
  return [...text.matchAll(/^\* (.*)$/gm)].map(([, item = ""]) => shown(item));
}

function firstLine(text = ""): string {
  return shown(text.trim().split("\n")[0] ?? "");
}

/** Markdown of ours as a reader sees it. */
function shown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)(?:\*|`)/g, "")
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, "$1 → $2")
    .replace(/\\(.)/g, "$1")
    .replaceAll("&lt;", "<");
}

function snippetCall(text: string): string {
  const [, id, method, path] = /operationID="([^"]*)" method="([^"]*)" path="([^"]*)"/.exec(text) ?? [];
  return `${id} ${method} ${path}`;
}

/** The options that the client of an example is made with. */
function clientOptions(text: string): string {
  const options = /= new \w+\(\{\n(.*?)\n\}\);/s.exec(text)?.[1] ?? "";
  return [...options.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key).join(", ");
}
