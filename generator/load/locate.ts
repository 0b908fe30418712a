import type { SourceText } from "../diagnostics/diagnostics.js";
import { type Location, type Range, unescapePointerToken } from "../diagnostics/location.js";
import { JsonSyntaxError, scanJson } from "./json-scanner.js";
import { positionsAt } from "./text-position.js";
import type { TreeVisitor } from "./tree-visitor.js";
import { scanYaml } from "./yaml-scanner.js";

type Span = readonly [start: number, end: number];

/** The wanted pointers as a tree, filled with what the scan finds. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  key?: Span;
  value?: Span;
}

/**
 * Finds where locations are in a text, all in one pass over it. A pointer to something that is not there is placed at
 * the nearest thing around it that is.
 */
export function locate(source: SourceText, locations: readonly Location[]): readonly Range[] {
  const root: Wanted = { members: new Map() };
  const paths = locations.map((location) => want(root, location.pointer));
  try {
    (source.format === "json" ? scanJson : scanYaml)(source.text, finder(root));
  } catch (error) {
    // A text that does not parse is reported with ranges of its own; other locations in it get what was found.
    if (!(error instanceof JsonSyntaxError)) {
      throw error;
    }
  }
  const spans = locations.map((location, index) => spanOf(paths[index] ?? [root], location.part));
  const positions = positionsAt(source.text, spans.flat());
  const nowhere = { line: 1, column: 1 };
  return spans.map(([start, end]) => ({
    start: positions.get(start) ?? nowhere,
    end: positions.get(end) ?? nowhere,
  }));
}

/** Adds a pointer to the tree; gives the way to it, from the root on. */
function want(root: Wanted, pointer: string): readonly Wanted[] {
  const path = [root];
  let node = root;
  for (const token of pointer.split("/").slice(1)) {
    const key = unescapePointerToken(token);
    const member = node.members.get(key) ?? { members: new Map() };
    node.members.set(key, member);
    path.push(member);
    node = member;
  }
  return path;
}

function spanOf(path: readonly Wanted[], part: "key" | "value" | undefined): Span {
  const found = path.findLast((node) => node.value !== undefined);
  return (part === "key" ? found?.key : undefined) ?? found?.value ?? [0, 0];
}

interface Open {
  readonly node: Wanted | undefined;
  readonly start: number;
  /** Index of the next item of a list; absent in an object. */
  index?: number;
}

function finder(root: Wanted): TreeVisitor {
  const stack: Open[] = [];
  let next: Wanted | undefined = root;
  /** The node of the value that begins now. */
  const take = (): Wanted | undefined => {
    const parent = stack.at(-1);
    if (parent?.index === undefined) {
      return next;
    }
    parent.index += 1;
    return parent.node?.members.get(String(parent.index - 1));
  };
  return {
    key: (key, start, end) => {
      next = stack.at(-1)?.node?.members.get(key);
      if (next !== undefined) {
        next.key = [start, end];
      }
    },
    open: (kind, start) => {
      const node = take();
      if (node !== undefined) {
        node.value = [start, start];
      }
      stack.push({ node, start, ...(kind === "list" ? { index: 0 } : {}) });
    },
    close: (end) => {
      const closed = stack.pop();
      if (closed?.node !== undefined) {
        closed.node.value = [closed.start, end];
      }
    },
    scalar: (start, end) => {
      const node = take();
      if (node !== undefined) {
        node.value = [start, end];
      }
    },
  };
}
