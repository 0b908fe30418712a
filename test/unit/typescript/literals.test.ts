import { runInNewContext } from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  jsDoc,
  lineComment,
  literal,
  own,
  propertyAccess,
  propertyKey,
} from "../../../generator/typescript/literals.js";
import { HOSTILE } from "./hostile/texts.js";

describe("a literal", () => {
  it.each([
    ["a", '"a"'],
    ['say "hi"', '"say \\"hi\\""'],
    ["a\nb", '"a\\nb"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["\u202e\u200b\ufeff", '"\\u202e\\u200b\\ufeff"'],
    ["\ud800", '"\\ud800"'],
    ["</script>", '"<\\/script>"'],
    ["\u00e9\u{1f600}", '"\u00e9\u{1f600}"'],
    [5, "5"],
    [-0.5, "-0.5"],
    [1e21, "1e+21"],
    [true, "true"],
    [null, "null"],
    [["a", 1], '["a", 1]'],
    [{ a: 1, "b-c": [] }, '{ a: 1, "b-c": [] }'],
    [{}, "{}"],
  ])("of %j is %s", (value, text) => {
    expect(literal(value)).toBe(text);
  });

  it.each(HOSTILE)("of %j is that text again", (text) => {
    expect(runInNewContext(literal(text))).toBe(text);
    expect(runInNewContext(`(${literal({ [text]: text })})`)[text]).toBe(text);
  });

  it("holds no line break and nothing that hides what it says", () => {
    expect(HOSTILE.map(literal).filter((text) => /[\p{Cc}\u200b-\u200f\u2028-\u202e]/u.test(text))).toEqual([]);
  });
});

describe("a key", () => {
  it.each([
    ["a", "a", "x.a"],
    ["_a$1", "_a$1", "x._a$1"],
    ["class", "class", "x.class"],
    ["constructor", "constructor", "x.constructor"],
    ["a-b", '"a-b"', 'x["a-b"]'],
    ["1", '"1"', 'x["1"]'],
    ["", '""', 'x[""]'],
    ["caf\u00e9", '"caf\u00e9"', 'x["caf\u00e9"]'],
    ["__proto__", '["__proto__"]', "x.__proto__"],
  ])("%j is %s, and %s of an object", (name, key, access) => {
    expect(propertyKey(name)).toBe(key);
    expect(propertyAccess("x", name)).toBe(access);
  });

  it.each(HOSTILE)("%j is an ordinary key of an object", (name) => {
    const found = runInNewContext(`({ ${propertyKey(name)}: 1 })`) as object;
    expect(Object.keys(found)).toEqual([name]);
  });
});

describe("a documentation comment", () => {
  it.each([
    ["ends */ here", "ends *\\/ here"],
    ["**/", "**\\/"],
    ["*/*/", "*\\/*\\/"],
    ["@deprecated", "\\@deprecated"],
    ["see @link", "see \\@link"],
    ["mail@example.com", "mail@example.com"],
    ["{@link X}", "{\\@link X}"],
    ["*@deprecated", "*\\@deprecated"],
    ["a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
    ["tab\there", "tab    here"],
    ["\u0000\u0007\u202ea", "a"],
    ["\ud800a", "\ufffda"],
    ["  padded  \n\n\n\nand apart  ", "padded\n\nand apart"],
  ])("of %j says %j", (text, comment) => {
    expect(jsDoc(text)).toBe(comment);
  });

  it("is none when there is nothing to say", () => {
    expect(jsDoc(undefined, "", "  \n ", "\u200b")).toBe(undefined);
  });

  it("sets paragraphs apart", () => {
    expect(jsDoc("One.", undefined, "Two.")).toBe("One.\n\nTwo.");
  });

  it("may hold links in words of our own", () => {
    expect(jsDoc(own("What {@link getOrder} takes."))).toBe("What {@link getOrder} takes.");
  });

  it("wraps hundreds of thousands of words, and no link", () => {
    const lines = jsDoc(own(`${"word ".repeat(200_000)}{@link Order}`))?.split("\n") ?? [];
    expect(lines.join(" ").split(" ")).toHaveLength(200_002);
    expect(lines.at(-1)).toContain("{@link Order}");
  });

  it("wraps prose at spaces, and items of lists under their text", () => {
    const words = "word ".repeat(40).trim();
    const lines = jsDoc(`${words}\n\n- ${words}`)?.split("\n") ?? [];
    expect(lines.every((line) => line.length <= 110)).toBe(true);
    expect(lines.filter((line) => line.startsWith("  word"))).toHaveLength(1);
  });

  it("keeps lines of fences and tables", () => {
    const long = "x ".repeat(80).trim();
    expect(jsDoc(`\`\`\`\n${long}\n\`\`\`\n| ${long} |`)).toBe(`\`\`\`\n${long}\n\`\`\`\n| ${long} |`);
  });

  it("does not break words, however long", () => {
    expect(jsDoc("x".repeat(200))).toBe("x".repeat(200));
  });

  it.each(HOSTILE)("of %j is one comment without tags", (text) => {
    const file = ts.createSourceFile("a.ts", `/**\n${jsDoc(text) ?? ""}\n */\nlet a;`, ts.ScriptTarget.ESNext, true);
    const [statement, ...others] = file.statements;
    expect(others).toEqual([]);
    expect(statement && ts.getJSDocTags(statement)).toEqual([]);
  });
});

describe("a comment on a line", () => {
  it.each(HOSTILE)("of %j is one line", (text) => {
    const comment = lineComment(text);
    expect(comment.startsWith("// ")).toBe(true);
    expect(/[\n\r\u2028\u2029]/.test(comment)).toBe(false);
  });
});
