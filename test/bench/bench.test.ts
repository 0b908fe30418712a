import { expect, it } from "vitest";
import { root } from "../support/packages.js";
import { benchTable } from "./bench-table.js";
import { commandTable, timeCommands } from "./commands.js";
import { timeStages } from "./stages.js";

it("the benchmark times every stage of the pipeline", { timeout: 60_000 }, async () => {
  const stages = await timeStages("specs/mix.yaml", root);
  expect(stages.map(({ name }) => name)).toEqual([
    ...["load", "resolve", "model", "naming", "docs", "package", "typescript", "schema", "diagnostics"],
  ]);
});

it("the table of the benchmark has the best of all runs", () => {
  const run = (milliseconds: number, memory: number) => ({
    stages: [{ name: "load", milliseconds, memory }],
    cpu: milliseconds,
    peak: memory,
  });
  expect(benchTable([run(20, 5), run(10, 7)]).replace(/ +/g, " ")).toBe(
    "load 10 ms 100 % 5 MiB\nall 10 ms 5 MiB\nprocessors 10 ms",
  );
});

it("the benchmark measures a whole generation, and the compiler on what it wrote", { timeout: 60_000 }, () => {
  const runs = timeCommands("specs/mix.yaml", 1);
  const usages = runs.flatMap((run) => Object.values(run));
  expect(usages.filter(({ wall, cpu, peak }) => wall > 0 && cpu > 0 && peak > 0)).toHaveLength(2);
  expect(commandTable(runs).split("\n")).toHaveLength(2);
});
