import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generated, readScenario, shownOf, writeScenario } from "./harness/scenario.js";

const folder = new URL("./", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

describe("a bit of a document becomes what its scenario shows", () => {
  it.each(names)("%s", (name) => {
    const file = new URL(name, folder);
    const text = readFileSync(file, "utf8");
    const scenario = readScenario(text);
    const expected = writeScenario(scenario, shownOf(scenario, generated(scenario)));
    if (process.env["UPDATE_SCENARIOS"]) writeFileSync(file, expected);
    else expect(text).toBe(expected);
  });
});
