import type { PackageConfig } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Scope } from "./scope.js";

/** Whether a text may be an identifier, reserved words left aside (ECMA-262, IdentifierName). */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** The user's own names, by the pointer of what they name. They beat every rule. */
export class Overrides {
  readonly #file: string;
  readonly #names: ReadonlyMap<string, string>;
  readonly #bindings: Scope;
  readonly #diagnostics: Diagnostics;
  readonly #unused: Set<string>;
  readonly #claimed = new Map<string, string>();
  /** Every place that can be given a name. */
  readonly #places = new Set<string>();

  constructor({ names, spec }: PackageConfig, bindings: Scope, diagnostics: Diagnostics) {
    this.#file = spec;
    this.#names = new Map([...names].map(([pointer, name]) => [pointer.replace(/^#/, ""), name]));
    this.#bindings = bindings;
    this.#diagnostics = diagnostics;
    this.#unused = new Set(this.#names.keys());
  }

  /** The name for what stands at a location, if the user gave one that can be a name. */
  take(at: Location): string | undefined {
    this.#places.add(at.pointer);
    const name = this.#names.get(at.pointer);
    if (name === undefined) return undefined;
    this.#unused.delete(at.pointer);
    if (isIdentifier(name)) return name;
    this.#diagnostics.report("name/illegal", at, name, "only letters, digits, _ and $, not a digit first");
    return undefined;
  }

  /** Reserves the names of what will be exported, before anything else can take them. */
  claim(places: Iterable<Location>): void {
    for (const at of places) {
      const name = this.take(at);
      if (name === undefined) continue;
      if (this.#bindings.isReserved(name)) {
        const reason = "it would hide a name of the language, the platform or the runtime";
        this.#diagnostics.report("name/illegal", at, name, reason);
      } else if (this.#bindings.fix(name, at)) {
        this.#claimed.set(at.pointer, name);
      } else {
        this.#diagnostics.report("name/taken", at, name, this.#bindings.ownerOf(name) ?? at);
      }
    }
  }

  /** The name that {@link claim} has reserved for what stands at a location. */
  claimed(at: Location): string | undefined {
    return this.#claimed.get(at.pointer);
  }

  /** Reports the pointers that led nowhere, where the document ends on the way to them. */
  reportUnused(): void {
    for (const pointer of this.#unused) {
      const near = nearest(pointer, this.#places);
      const at = { file: this.#file, pointer };
      this.#diagnostics.report("names/unknown-pointer", at, `#${pointer}`, near === undefined ? near : `#${near}`);
    }
  }
}
