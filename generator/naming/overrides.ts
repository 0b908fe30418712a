import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import type { Scope } from "./scope.js";

/** Whether a text may be an identifier, reserved words left aside (ECMA-262, IdentifierName). */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** The user's own names, by the pointer of what they name. They beat every rule. */
export class Overrides {
  readonly #names: ReadonlyMap<string, string>;
  readonly #bindings: Scope;
  readonly #diagnostics: Diagnostics;
  readonly #unused: Set<string>;

  constructor(names: ReadonlyMap<string, string>, bindings: Scope, diagnostics: Diagnostics) {
    this.#names = new Map([...names].map(([pointer, name]) => [pointer.replace(/^#/, ""), name]));
    this.#bindings = bindings;
    this.#diagnostics = diagnostics;
    this.#unused = new Set(this.#names.keys());
  }

  /** The name for what stands at a location, if the user gave one that can be a name. */
  take(at: Location): string | undefined {
    const name = this.#names.get(at.pointer);
    if (name === undefined) return undefined;
    this.#unused.delete(at.pointer);
    if (isIdentifier(name)) return name;
    this.#diagnostics.report("name/illegal", at, name, "only letters, digits, _ and $, not a digit first");
    return undefined;
  }

  /** As {@link take}, and reserves the name among the exports of the package. */
  takeBinding(at: Location): string | undefined {
    const name = this.take(at);
    if (name === undefined || this.#bindings.fix(name, at)) return name;
    this.#diagnostics.report("name/taken", at, name, this.#bindings.ownerOf(name) ?? at);
    return undefined;
  }

  reportUnused(): void {
    for (const pointer of this.#unused) this.#diagnostics.report("names/unknown-pointer", undefined, `#${pointer}`);
  }
}
