/** Laying out expressions. The text that goes in has passed the writers of `literals.ts`. */

/** An entry of an object literal: a finished key and a finished value. */
export type Entry = readonly [key: string, value: string];

/** `{ a: 1, b: 2 }`, or one entry a line when that is wider than `room`. A value that is its own key stands alone. */
export function objectText(entries: readonly Entry[], room: number): string {
  if (entries.length === 0) return "{}";
  const members = entries.map(([key, value]) => objectEntry(key, value));
  const flat = `{ ${members.join(", ")} }`;
  return flat.length <= room && !flat.includes("\n") ? flat : brokenObject(members);
}

/** One entry a line, however short. */
export function brokenObjectText(entries: readonly Entry[]): string {
  return brokenObject(entries.map(([key, value]) => objectEntry(key, value)));
}

/** `[a, b]`, or one item a line when that is wider than `room`. */
export function listText(items: readonly string[], room: number): string {
  const flat = `[${items.join(", ")}]`;
  return flat.length <= room ? flat : `[\n${items.map((item) => `  ${indented(item)},`).join("\n")}\n]`;
}

/** `name(a, b)`, or one argument a line when that is wider than `room`. */
export function callText(name: string, values: readonly string[], room: number): string {
  const flat = `${name}(${values.join(", ")})`;
  return flat.length <= room ? flat : `${name}(\n${values.map((value) => `  ${indented(value)},`).join("\n")}\n)`;
}

/** `key: value`; only `key` when the two are the same. Fits object literals and destructuring patterns. */
export function objectEntry(key: string, value: string): string {
  return key === value ? key : `${key}: ${value}`;
}

function brokenObject(members: readonly string[]): string {
  if (members.length === 0) return "{}";
  return `{\n${members.map((member) => `  ${indented(member)},`).join("\n")}\n}`;
}

/** Indents all lines but the first. */
export function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
