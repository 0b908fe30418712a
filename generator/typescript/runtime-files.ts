/** The hand-written runtime: the parts that a package uses, copied byte for byte. */
import type { OutputFile } from "../output/output-file.js";

/** The runtime's source files by module name (`send`), as read from `templates/runtime/`. */
export type RuntimeSources = ReadonlyMap<string, string>;

/** The modules asked for and all that they import, as files of the package, in order of their names. */
export function runtimeFiles(wanted: Iterable<string>, sources: RuntimeSources): readonly OutputFile[] {
  const needed = new Set(wanted);
  for (const module of needed) {
    for (const imported of importsOf(module, sources)) needed.add(imported);
  }
  return [...needed].sort().map((module) => ({ path: `src/runtime/${module}.ts`, text: textOf(module, sources) }));
}

function textOf(module: string, sources: RuntimeSources): string {
  const text = sources.get(module);
  if (text === undefined) throw new Error(`the runtime has no module ${module}`);
  return text;
}

function importsOf(module: string, sources: RuntimeSources): readonly string[] {
  return [...textOf(module, sources).matchAll(/^(?:import|export|\}) ?[^;]*? ?from "\.\/([\w-]+)\.js";$/gm)].map(
    ([, name = ""]) => name,
  );
}
