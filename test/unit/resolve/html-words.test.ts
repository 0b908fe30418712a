import { describe, expect, test } from "vitest";
import { markdownOf } from "../../../generator/resolve/html-words.js";
import { resolveFiles } from "./support.js";

describe("words in HTML become Markdown", () => {
  test.each([
    [
      "paragraphs",
      "<p>Makes an order. </p> <p class='x'>It is paid later.</p>",
      "Makes an order.\n\nIt is paid later.",
    ],
    ["paragraphs that nothing ends", "One.<p>Two.<P>Three.", "One.\n\nTwo.\n\nThree."],
    ["line breaks", "One.<br>Two.<br />Three.", "One.\nTwo.\nThree."],
    [
      "emphasis",
      "a <b>bold</b>, <strong> strong </strong>and <i>slanted</i> <em></em>word",
      "a **bold**, **strong** and *slanted* word",
    ],
    ["code", "the <code>id</code> of <tt>a &lt; b</tt>, <code>`x`</code>", "the `id` of `a < b`, `` `x` ``"],
    ["code in which tags stand", "<code><a href='https://a.example'>Order</a></code>", "`Order`"],
    [
      "a link",
      'see <a href="https://a.example/x?a=1&amp;b=(2)" target="_blank">the <b>guide</b></a>.',
      "see [the **guide**](https://a.example/x?a=1&b=%282%29).",
    ],
    [
      "a link beside other data",
      "<a data-href='https://b.example' href='https://a.example'>x</a>",
      "[x](https://a.example)",
    ],
    ["a link elsewhere", '<a href="javascript:alert(1)">x</a> <a name="top">y</a>', "x y"],
    [
      "a list",
      "Either: <ul> <li> <p> <b>Red</b>: stop.</p> </li> <li>Green:\n go.</li> </ul> <p>No other.</p>",
      "Either:\n\n- **Red**: stop.\n- Green: go.\n\nNo other.",
    ],
    [
      "a list in a list, with numbers",
      "<ol><li>One<ul><li>Half</li></ul></li><li>Two</li></ol>",
      "1. One\n   - Half\n2. Two",
    ],
    ["a heading", "<h2>Limits</h2>Ten a day.", "#### Limits\n\nTen a day."],
    ["code in lines", "<pre><code>a &amp;&amp; b\n  c\n</code></pre>End.", "```\na && b\n  c\n```\n\nEnd."],
    [
      "a table",
      "<table><tr><th>Code</th><th>Means</th></tr><tr><td>1</td><td>paid</td></tr></table>",
      "Code | Means\n\n1 | paid",
    ],
    ["what only marks a place", "<span style='x'>Ten</span> <u>a</u> <fullname>day</fullname>", "Ten a day"],
    ["a comment", "One.<!-- <b>no</b> --> Two.", "One. Two."],
  ])("%s", (_what, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});

describe("what is no HTML stays as it is", () => {
  test.each([
    "Where a < b and c > d.",
    "A `List<String>` of <id> and <your-token>, Map<String, Order>.",
    "In code: `<b>bold</b>` and\n```\n<p>Text</p>\n```\n",
    "    indented <code>",
    "Put <b> here.",
    "* one\n* two\n\n  - three  \n",
    "<img src=x onerror=alert(1)> and <script>alert(1)</script>",
    "Map<P, T> at /x/<p-id>/<li-id>, mail <p@example.com>, a<p and q>c.",
    "~~~html\n<b>x</b><br>y\n~~~",
  ])("%s", (text) => {
    expect(markdownOf(text)).toBe(text);
  });

  test("around a tag, too", () => {
    expect(markdownOf("* one  \n  <b>two</b> `<i>`\n\n\tthree <id>")).toBe("* one  \n  **two** `<i>`\n\n\tthree <id>");
  });
});

test("thousands of tags that nothing closes are read as fast as others", () => {
  for (const text of ["<b>", "<li>", "<a href='", "<!--", "<pre>", "`<b>", "<b><i>", "</b>"]) {
    expect(markdownOf(text.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  }
});

test("code may hold any number of backticks", () => {
  expect(markdownOf(`<code>${"` ".repeat(200_000)}</code>`)).toMatch(/^`` ` /);
});

test("descriptions and summaries are read so", () => {
  const { spec } = resolveFiles({
    "a.yaml": `openapi: 3.1.0
info: { title: A, version: "1", description: <p>Shop.</p> }
paths: { /a: { get: { summary: Finds <b>one</b>, parameters: [{ name: id, in: query, description: <i>Key</i> }] } } }
`,
  });
  expect(spec?.info.description).toBe("Shop.");
  expect(spec?.operations[0]?.summary).toBe("Finds **one**");
  expect(spec?.operations[0]?.parameters[0]?.description).toBe("*Key*");
});
