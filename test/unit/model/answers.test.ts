import { describe, expect, it } from "vitest";
import { codes, modelled, onlyOperation } from "./support.js";

const withResponses = (responses: string, method = "GET") => {
  const found = modelled(`${method} /a:\n  responses: { ${responses} }`);
  const { result, responses: all } = onlyOperation(found);
  return { said: codes(found), result, statuses: all.map(({ status, outcome }) => `${status} ${outcome}`) };
};
const text = "content: { text/plain: {} }";

describe("the answers of an operation", () => {
  it("leave out what fetch never shows, with a warning", () => {
    for (const status of ["1XX", "100", "101"]) {
      expect(withResponses(`"${status}": { description: "", ${text} }, "204": { description: "" }`)).toEqual({
        said: ["response/informational"],
        result: undefined,
        statuses: ["204 success"],
      });
    }
  });

  it.each(["204", "205", "304"])("have no body with the status %s, with a warning where one is declared", (status) => {
    const { said, result } = withResponses(`"${status}": { description: "", ${text} }, "202": { description: "" }`);
    expect(said).toEqual(["response/no-body"]);
    expect(result).toBe(undefined);
    expect(withResponses(`"${status}": { description: "" }, "202": { description: "" }`).said).toEqual([]);
  });

  it.each([
    ["nothing is declared", ""],
    ["only errors are", `"400": { description: "", ${text} }`],
    ["only redirects are, which are followed", '"302": { description: "" }'],
    ["only redirects and default are", `"302": { description: "" }, default: { description: "", ${text} }`],
    ["only answers that never arrive are", '"100": { description: "" }'],
  ])("have a success without a body, with a warning, when %s", (_, responses) => {
    const { said, result, statuses } = withResponses(responses);
    expect(said).toContain("response/success-undeclared");
    expect(result).toBe(undefined);
    expect(statuses).toContain("2XX success");
  });

  it.each([
    ["a success", '"201": { description: "" }'],
    ["a range", '2XX: { description: "" }'],
    ["default", 'default: { description: "" }'],
  ])("are as declared when there is %s", (_, responses) => {
    expect(withResponses(responses).said).toEqual([]);
  });
});
