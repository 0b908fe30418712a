import { describe, expect, test } from "vitest";
import { type ExceptionList, judge } from "./verdict.js";

const NONE: ExceptionList = { notApplicable: [], failing: [] };

function listing(kind: keyof ExceptionList, ...scenarios: readonly string[]): ExceptionList {
  return { ...NONE, [kind]: [{ reason: "because", scenarios }] };
}

describe("the verdict on a run", () => {
  test("counts what passed, what could have passed, and all, for each group", () => {
    const coverage = { Type_a: "pass", Type_b: "pass", Type_c: "not-implemented", Server_a: "pass" } as const;
    const failures = { Type_a: null, Type_b: null, Server_a: null };

    const { rows, total, deviations } = judge(coverage, failures, listing("notApplicable", "Type_c"));

    expect(rows).toEqual([
      { group: "Server", passed: 1, applicable: 1, all: 1 },
      { group: "Type", passed: 2, applicable: 2, all: 3 },
    ]);
    expect(total).toEqual({ group: "all", passed: 3, applicable: 3, all: 4 });
    expect(deviations).toEqual([]);
  });

  test("wants both the server and the calls to be content", () => {
    const { total, deviations } = judge(
      { A_seen: "fail", A_read: "pass", A_uncalled: "pass" },
      { A_seen: null, A_read: "AssertionError: 1 is not 2" },
      NONE,
    );

    expect(total.passed).toBe(0);
    expect(deviations).toEqual([
      "A_seen made its calls, and the server says: fail",
      "A_read AssertionError: 1 is not 2",
      "A_uncalled has no calls",
    ]);
  });

  test("counts a known failure as applicable", () => {
    const { total, deviations } = judge({ A_a: "fail" }, { A_a: null }, listing("failing", "A_a"));

    expect(total).toEqual({ group: "all", passed: 0, applicable: 1, all: 1 });
    expect(deviations).toEqual([]);
  });

  test("refuses exceptions that pass, that do not exist, or that are listed twice", () => {
    const failing = [{ reason: "because", scenarios: ["A_a", "A_gone", "A_b"] }];
    const twice: ExceptionList = { ...listing("notApplicable", "A_b"), failing };

    const { deviations } = judge({ A_a: "pass", A_b: "fail" }, { A_a: null, A_b: "no" }, twice);

    expect(deviations).toEqual([
      "A_a is listed as an exception, and passes",
      "A_gone is listed, and there is no such scenario",
      "A_b is listed twice",
    ]);
  });

  test("refuses calls for a scenario that does not exist", () => {
    expect(judge({}, { A_gone: null }, NONE).deviations).toEqual(["A_gone has calls, and there is no such scenario"]);
  });
});
