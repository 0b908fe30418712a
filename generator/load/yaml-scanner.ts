import type { Event, ScalarEvent } from "js-yaml";
import type { Node } from "yaml";
import { deepestNesting } from "./limits.js";
import type { TreeVisitor } from "./tree-visitor.js";
import { loadJsYaml, loadYaml } from "./yaml-libraries.js";
import { parseTolerantly, withJoinedLines } from "./yaml-reader.js";

/** Passes over a YAML text that {@link readYaml} could read. What an alias stands for is not entered. */
export function scanYaml(text: string, visitor: TreeVisitor): void {
  let events: Event[];
  try {
    events = withJoinedLines(text, (each) => loadJsYaml().parseEvents(each, { maxDepth: deepestNesting }));
  } catch {
    scanNode(parseTolerantly(text).contents, visitor);
    return;
  }
  scanEvents(text, events, visitor);
}

/** An open object or list. In an object, keys and values take turns. */
interface Level {
  readonly kind: "object" | "list";
  readonly isFlow: boolean;
  expectsKey: boolean;
}

function scanEvents(text: string, events: readonly Event[], visitor: TreeVisitor): void {
  const { EVENT_ID, COLLECTION_STYLE } = loadJsYaml();
  const levels: Level[] = [];
  let documents = 0;
  let last = 0;
  for (const event of events) {
    const level = levels.at(-1);
    if (event.type === EVENT_ID.DOCUMENT) {
      documents += 1;
      if (documents > 1) {
        return;
      }
    } else if (event.type === EVENT_ID.POP) {
      levels.pop();
      if (level !== undefined) {
        last = level.isFlow ? endOfFlow(text, last) : last;
        visitor.close(last);
      }
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const kind = event.type === EVENT_ID.MAPPING ? "object" : "list";
      turn(level);
      visitor.open(kind, event.start);
      const isFlow = event.style === COLLECTION_STYLE.FLOW;
      last = event.start + (isFlow ? 1 : 0);
      levels.push({ kind, isFlow, expectsKey: kind === "object" });
    } else {
      const [start, end] =
        event.type === EVENT_ID.ALIAS ? [event.anchorStart - 1, event.anchorEnd] : span(text, event, last);
      last = end;
      if (turn(level)) {
        visitor.key(event.type === EVENT_ID.ALIAS ? "" : keyOf(text, event), start, end);
      } else {
        visitor.scalar(start, end);
      }
    }
  }
}

/** Whether a key was due at this level; the other one is due next. */
function turn(level: Level | undefined): boolean {
  if (level?.kind !== "object") {
    return false;
  }
  level.expectsKey = !level.expectsKey;
  return !level.expectsKey;
}

/** A value that is not written at all stands where the text before it ends. */
function span(text: string, event: ScalarEvent, last: number): readonly [number, number] {
  const { SCALAR_STYLE } = loadJsYaml();
  if (event.valueStart === -1) {
    return [last, last];
  }
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return [event.valueStart - 1, event.valueEnd + 1];
  }
  // A block begins with the indentation of its first line and ends with line ends.
  const value = text.slice(event.valueStart, event.valueEnd);
  return [event.valueEnd - value.trimStart().length, event.valueStart + value.trimEnd().length];
}

/** What may be a number, a boolean or null, as the core schema of YAML 1.2 writes them. */
const notAString =
  /^(?:[-+]?(?:\.?[0-9][0-9.]*(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|0o[0-7]+|\.inf)|\.nan|~|null|true|false)$/i;

/** The key as the reader makes it: `200` and `0xC8` are both `200`. */
function keyOf(text: string, event: ScalarEvent): string {
  const { getScalarValue, load, SCALAR_STYLE } = loadJsYaml();
  const key = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) {
    return key;
  }
  return key === "" ? "null" : notAString.test(key) ? String(load(key)) : key;
}

const closing = /(?:\s|,|#.*)*[\]}]/y;

function endOfFlow(text: string, last: number): number {
  closing.lastIndex = last;
  return closing.test(text) ? closing.lastIndex : last;
}

/** The same over the tree of the second reader, whose depth that reader has survived. */
function scanNode(node: Node | null | undefined, visitor: TreeVisitor): void {
  const { isMap, isScalar, isSeq } = loadYaml();
  const [start, end] = node?.range ?? [0, 0];
  if (isMap(node)) {
    visitor.open("object", start);
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      visitor.key(isScalar(key) ? String(key.value) : "", key?.range?.[0] ?? start, key?.range?.[1] ?? start);
      scanNode(pair.value as Node | null, visitor);
    }
    visitor.close(end);
  } else if (isSeq(node)) {
    visitor.open("list", start);
    for (const item of node.items) {
      scanNode(item as Node | null, visitor);
    }
    visitor.close(end);
  } else {
    visitor.scalar(start, end);
  }
}
