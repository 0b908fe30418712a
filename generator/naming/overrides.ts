import type { PackageConfig } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { nearest } from "../diagnostics/nearest.js";
import { placeOf } from "./place.js";
import type { Scope } from "./scope.js";

/** Whether a text may be an identifier, reserved words left aside (ECMA-262, IdentifierName). */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** The user's own names, by the place of what they name. They beat every rule. */
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
    this.#names = new Map([...names].map(([place, name]) => [place.replace(/^\//, "#/"), name]));
    this.#bindings = bindings;
    this.#diagnostics = diagnostics;
    this.#unused = new Set(this.#names.keys());
  }

  /** The name for what stands at a location, if the user gave one that can be a name. */
  take(at: Location): string | undefined {
    const place = placeOf(at, this.#file);
    this.#places.add(place);
    const name = this.#names.get(place);
    if (name === undefined) return undefined;
    this.#unused.delete(place);
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
        this.#claimed.set(placeOf(at, this.#file), name);
      } else {
        this.#diagnostics.report("name/taken", at, name, this.#bindings.ownerOf(name) ?? at);
      }
    }
  }

  /** The name that {@link claim} has reserved for what stands at a location. */
  claimed(at: Location): string | undefined {
    return this.#claimed.get(placeOf(at, this.#file));
  }

  /** Reports the pointers that led nowhere, where the document ends on the way to them. */
  reportUnused(): void {
    for (const place of this.#unused) {
      const [file = "", pointer = ""] = place.split(/#(.*)/s);
      // A pointer into another file leads nowhere in the document.
      const at = { file: this.#file, pointer: file === "" ? pointer : "" };
      this.#diagnostics.report("names/unknown-pointer", at, place, nearest(place, this.#places));
    }
  }
}
