import { describe, expect, it } from "vitest";
import { packages } from "../support/packages.js";
import { surfaceOf } from "./surface.js";

/** A change of these files is a change that users see: is it meant, and does it break them? */
describe("what a package shows its users", () => {
  it.each(packages.map((config) => [config.id, config] as const))("is as it was for %s", async (id, config) => {
    await expect(surfaceOf(config)).toMatchFileSnapshot(`${id}.txt`);
  });
});
