import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** An operation, as far as a test of it must know it. */
export interface SpecOperation {
  readonly spec: string;
  readonly operationId: string;
  /** Method and path template. */
  readonly route: string;
  /** The keys of its responses that are not successes. */
  readonly errors: readonly string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

const folder = new URL("../../../specs/", import.meta.url);

/** All operations of all specs. */
export function specOperations(): SpecOperation[] {
  return readdirSync(folder).flatMap((file) => operationsOf(file.replace(/\.yaml$/, "")));
}

function operationsOf(spec: string): SpecOperation[] {
  const { paths }: Document = parse(readFileSync(new URL(`${spec}.yaml`, folder), "utf8"));
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => /^(get|put|post|delete|options|head|patch|trace)$/.test(key))
      .map(([method, { operationId, responses }]) => {
        const errors = Object.keys(responses).filter((key) => !key.startsWith("2"));
        return { spec, operationId, route: `${method.toUpperCase()} ${path}`, errors };
      }),
  );
}
