import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { childLocation, keyLocation, type Location } from "../diagnostics/location.js";
import { reservedBindings } from "../naming/reserved.js";
import { defaultClient, defaultEnvPrefix, plainPointer, type RawPackage } from "./package-config.js";

/** Names of types that no class may have, beside the words that no binding may have. */
const types = "any bigint boolean never number object string symbol undefined unknown void".split(" ");

/** Checks the names that a package gives to its classes, and those made for it. `at` is the package. */
export function checkNames(raw: Partial<RawPackage>, at: Location, diagnostics: Diagnostics): void {
  const client = raw.client ?? (raw.name === undefined ? undefined : defaultClient(raw.name));
  if (client !== undefined) {
    checkDefaults(client, raw, at, diagnostics);
  }
  checkClasses(client, raw, at, diagnostics);
  checkPointers(raw, at, diagnostics);
}

function checkDefaults(client: string, raw: Partial<RawPackage>, at: Location, diagnostics: Diagnostics): void {
  if (raw.client === undefined && !/^\p{Lu}/u.test(client)) {
    diagnostics.report("config/client-needed", childLocation(at, "name"), raw.name ?? "");
  } else if (raw.envPrefix === undefined && !/^[A-Z]/.test(defaultEnvPrefix(client))) {
    diagnostics.report("config/missing-key", keyLocation(at), "envPrefix");
  }
}

/** Checks that the classes can have their names, and each its own. What the user did not name follows the client. */
function checkClasses(
  client: string | undefined,
  { client: ownClient, errors = {} }: Partial<RawPackage>,
  at: Location,
  diagnostics: Diagnostics,
): void {
  const classes = [
    { what: "the client", own: ownClient, name: client, keys: ["client"] },
    { what: "errors.base", own: errors.base, name: errors.base ?? `${client}Error`, keys: ["errors", "base"] },
    { what: "errors.default", own: errors.default, name: errors.default, keys: ["errors", "default"] },
  ];
  classes.forEach(({ own, name, keys }, index) => {
    const place = own === undefined ? keyLocation(at) : childLocation(at, ...keys);
    const problem = own === undefined ? undefined : classNameProblem(own);
    const other = classes.slice(0, index).find((each) => each.name === name);
    if (problem !== undefined) {
      diagnostics.report("config/class-name", place, own ?? "", problem);
    } else if (name !== undefined && other !== undefined) {
      diagnostics.report("config/same-name", place, name, other.what);
    }
  });
}

/** Why a class cannot have this name; absent when it can. */
function classNameProblem(name: string): string | undefined {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
    return "only letters, digits, _ and $ may be in it, and no digit first";
  }
  return types.includes(name) || reservedBindings([]).has(name) ? "it means something else in TypeScript" : undefined;
}

/** A pointer may be written with `#` and without, but not both ways. */
function checkPointers(raw: Partial<RawPackage>, at: Location, diagnostics: Diagnostics): void {
  const seen = new Set<string>();
  for (const pointer of Object.keys(raw.names ?? {})) {
    if (seen.has(plainPointer(pointer))) {
      diagnostics.report("config/same-pointer", keyLocation(childLocation(at, "names", pointer)), pointer);
    }
    seen.add(plainPointer(pointer));
  }
}
