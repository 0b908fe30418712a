import type { PackageConfig } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Location } from "../diagnostics/location.js";
import { placeOf } from "./place.js";

/** What a scope needs to say who lost a name to whom, and how to choose another. */
interface Reporting {
  readonly diagnostics: Diagnostics;
  readonly config: Pick<PackageConfig, "spec">;
}

/** A set of names that must differ, and who has them. */
export class Scope {
  readonly #reserved: ReadonlySet<string>;
  readonly #owners = new Map<string, Location | undefined>();
  readonly #reporting: Reporting | undefined;
  /** The next number to try for a name, so that a thousand twins stay cheap. */
  readonly #numbers = new Map<string, number>();

  /** @param reporting Absent for names that no user sees. */
  constructor(reserved: ReadonlySet<string>, reporting?: Reporting) {
    this.#reserved = reserved;
    this.#reporting = reporting;
  }

  /** Takes a name that the user or the product has fixed. Returns whether it was free. */
  fix(name: string, at?: Location): boolean {
    if (this.#owners.has(name)) return false;
    this.#owners.set(name, at);
    return true;
  }

  isReserved(name: string): boolean {
    return this.#reserved.has(name);
  }

  ownerOf(name: string): Location | undefined {
    return this.#owners.get(name);
  }

  /**
   * Gives the first of the wanted names that is free, or the first with a number. Losing to something else in the
   * document is worth a warning; keeping clear of the language is not.
   */
  give(wanted: readonly [string, ...string[]], at: Location): string {
    const given = wanted.find((name) => this.#isFree(name)) ?? this.#numbered(wanted[0]);
    const lostTo = this.#owners.get(wanted[0]);
    if (given !== wanted[0] && lostTo !== undefined && this.#reporting !== undefined) {
      const { diagnostics, config } = this.#reporting;
      diagnostics.report("name/collision", at, wanted[0], given, lostTo, placeOf(at, config.spec));
    }
    this.#owners.set(given, at);
    return given;
  }

  #isFree(name: string): boolean {
    return !this.#reserved.has(name) && !this.#owners.has(name);
  }

  #numbered(name: string): string {
    for (let number = this.#numbers.get(name) ?? 2; ; number += 1) {
      const candidate = `${name}${number}`;
      if (this.#isFree(candidate)) {
        this.#numbers.set(name, number + 1);
        return candidate;
      }
    }
  }
}
