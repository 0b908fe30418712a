import type { Diagnostic } from "./diagnostics.js";
import { groupedBy } from "./grouped-by.js";

/** So many warnings of one code are all shown of one document; of more than that, the next so many. */
const most = 12;
const some = 10;

/**
 * Warnings as a person wants to read them: where hundreds have one code, ten of them and the number of the others.
 * Those that say something new are among the ten. Errors are all shown: each has to be mended.
 */
export function foldWarnings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const warnings = diagnostics.filter(({ severity }) => severity !== "error");
  const groups = groupedBy(warnings, ({ code, file = "" }) => `${code} ${file}`);
  const hidden = new Set<Diagnostic>();
  const counts = new Map<Diagnostic, Diagnostic>();
  for (const group of groups.values()) {
    if (group.length <= most) continue;
    const shown = tenOf(group);
    const others = group.filter((each) => !shown.has(each));
    for (const each of others) hidden.add(each);
    const last = group.findLast((each) => shown.has(each));
    if (last !== undefined) counts.set(last, countOf(last, others.length));
  }
  return diagnostics.flatMap((each) => {
    const count = counts.get(each);
    return hidden.has(each) ? [] : count === undefined ? [each] : [each, count];
  });
}

function tenOf(group: readonly Diagnostic[]): ReadonlySet<Diagnostic> {
  const firstOfEach = new Map(group.toReversed().map((each) => [each.message, each]));
  const news = group.filter((each) => firstOfEach.get(each.message) === each);
  return new Set([...new Set([...news, ...group])].slice(0, some));
}

function countOf({ severity, code, file }: Diagnostic, number: number): Diagnostic {
  return {
    severity,
    code,
    message: `${number} more of this code are not shown`,
    hint: "--format json shows each",
    ...(file === undefined ? {} : { file }),
    related: [],
  };
}
