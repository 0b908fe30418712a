import { describe, expect, test } from "vitest";
import { resolveSchema } from "./support.js";

describe("what the official schemas refuse in a schema is reported", () => {
  test.each([
    ["{ $ref: 12 }", "structure/wrong-type $ref should be text and is the number 12; it is ignored"],
    ["{ type: string, xml: oops }", "structure/wrong-type xml should be an object and is text; it is ignored"],
    ["{ type: string, xml: { namex: a } }", "keyword/unknown xml has no namex; it is ignored; did you mean name?"],
    [
      "{ type: string, xml: { wrapped: 3 } }",
      "structure/wrong-type wrapped should be true or false and is the number 3; it is ignored",
    ],
  ])("%s", (schema, message) => {
    expect(resolveSchema(schema).said).toEqual([message]);
  });
});
