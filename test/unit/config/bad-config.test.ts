import { readdirSync, readFileSync } from "node:fs";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../generator/config/read-config.js";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { renderPretty } from "../../../generator/diagnostics/render.js";
import { locate } from "../../../generator/load/locate.js";

const folder = new URL("../../diagnostics/config/", import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

describe("a configuration with mistakes", () => {
  it.each(cases)("gets all of them explained: %s", async (name) => {
    const diagnostics = new Diagnostics();
    const text = readFileSync(new URL(name, folder), "utf8");
    readConfig({ path: "sdkwright.yaml", folder: "/project", text }, diagnostics);

    const found = diagnostics.sorted(locate);
    expect(diagnostics.failed).toBe(true);
    expect(found.filter((each) => each.file !== "sdkwright.yaml" || each.line === undefined)).toEqual([]);
    const printed = renderPretty(found, diagnostics.sources, pc.createColors(false));
    await expect(printed).toMatchFileSnapshot(new URL(name.replace(/yaml$/, "txt"), folder).pathname);
  });
});
