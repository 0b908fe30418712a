import type { Diagnostic } from "../../../generator/diagnostics/diagnostics.js";
import type { Names } from "../../../generator/naming/names.js";
import { expandSpec } from "../../scenarios/harness/compact-spec.js";
import { CONFIG, stages, tryStages } from "../../scenarios/harness/stages.js";

export interface Named {
  readonly names: Names;
  readonly diagnostics: readonly Diagnostic[];
}

/** The names that a document in compact form gets. */
export function named(yaml: string, overrides: Readonly<Record<string, string>> = {}): Named {
  return stages(expandSpec(yaml), { ...CONFIG, names: new Map(Object.entries(overrides)) });
}

/** What is said of names that the user may not have. */
export function complaints(yaml: string, overrides: Readonly<Record<string, string>>): readonly string[] {
  const config = { ...CONFIG, names: new Map(Object.entries(overrides)) };
  return tryStages(expandSpec(yaml), config).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** The name of each component, by its key. */
export function typesOf({ names }: Named): Readonly<Record<string, string>> {
  return Object.fromEntries([...names.types].map(([id, { name }]) => [keyOf(id), name]));
}

export function filesOf({ names }: Named): Readonly<Record<string, string>> {
  return Object.fromEntries([...names.types].map(([id, { file }]) => [keyOf(id), file]));
}

export function functionsOf({ names }: Named): readonly string[] {
  return [...names.operations.values()].map((operation) => operation.function);
}

/** Every name there is, in an order that does not depend on the document's. */
export function allNames({ names }: Named): readonly string[] {
  const lines = [
    ...[...names.types].map(([id, type]) => `${id} ${JSON.stringify(type)}`),
    ...[...names.errorTypes].map(([id, type]) => `${id} error ${JSON.stringify(type)}`),
    ...[...names.operations].map(([id, operation]) => `${id} ${JSON.stringify(operation)}`),
    ...[...names.resources].map(
      ([id, { methods, ...rest }]) => `${id} ${JSON.stringify(rest)} ${JSON.stringify([...methods].sort())}`,
    ),
    ...[...names.credentials].map(([id, credential]) => `${id} ${JSON.stringify(credential)}`),
  ];
  return lines.sort();
}

function keyOf(id: string): string {
  return id.replace("#/components/schemas/", "").replaceAll("~1", "/").replaceAll("~0", "~");
}
