/** What is emitted for operations that answer page by page. */
import type { Paging } from "../model/delivery.js";
import type { OperationNames } from "../naming/names.js";
import { type Entry, indented, objectText } from "./code.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal } from "./literals.js";

/** A call of an operation, as it is sent. */
export interface PagedCall {
  /** The object that describes the operation. */
  readonly operation: string;
  /** The statement that takes the request apart, where one is needed. */
  readonly split: string | undefined;
  readonly takesRequest: boolean;
  readonly options: string;
  readonly isBodySpread: boolean;
  /** How the declared headers of the answer are read. */
  readonly headers: string | undefined;
}

/** `return sendPages(core, (request) => ({…}), request, {…}, options);` */
export function pagedStatement(file: FileBuilder, paging: Paging, names: OperationNames, call: PagedCall): string {
  const { operation, split, takesRequest, options, headers } = call;
  const parameter = takesRequest ? "request" : "";
  const body = split === undefined ? `(${operation})` : `{\n  ${indented(split)}\n  return ${indented(operation)};\n}`;
  const entries = objectText(pagingEntries(paging, names, call.isBodySpread), LINE_WIDTH - "    ,".length);
  const values = ["core", `(${parameter}) => ${body}`, takesRequest ? "request" : "undefined", entries, options];
  if (headers !== undefined) values.push(`(first) => ${file.runtime("withHeaders")}(first, ${headers})`);
  return `return ${file.runtime("sendPages")}(\n${values.map((text) => `  ${indented(text)},`).join("\n")}\n);`;
}

function pagingEntries({ items, more, next }: Paging, names: OperationNames, isBodySpread: boolean): readonly Entry[] {
  const entries: (Entry | false | undefined)[] = [["items", literal(items)], more && ["more", literal(more)]];
  switch (next.kind) {
    case "link":
      break;
    case "url":
      entries.push(["nextURL", literal(next.url)]);
      break;
    default: {
      const { input } = next;
      const inBody = isBodySpread ? [] : [names.bodyKey ?? "body"];
      const path = input.in === "body" ? [...inBody, input.name] : [names.parameterKeys[input.index] ?? ""];
      entries.push([next.kind, literal(path)]);
      if (next.kind === "cursor") entries.push(["nextCursor", literal(next.nextCursor)]);
      else if (next.first !== undefined && next.first !== (next.kind === "page" ? 1 : 0))
        entries.push(["first", literal(next.first)]);
      if (next.kind === "page" && next.count !== undefined) entries.push(["count", literal(next.count)]);
    }
  }
  return entries.filter((entry) => typeof entry === "object");
}
