import GithubSlugger from "github-slugger";
import { describe, expect, it } from "vitest";
import { codeSpan, literalText, webLink } from "../../../generator/docs/markdown/escape.js";
import { headingsOf } from "../../../generator/docs/markdown/headings.js";
import { blockProse, firstParagraph, lineProse } from "../../../generator/docs/markdown/prose.js";
import { alignTable } from "../../../generator/docs/markdown/table.js";
import { allOf, parsePage, textOf } from "../../docs/support/markdown.js";

describe("a description as blocks", () => {
  it.each([
    ["has its headings in bold", "# One\ntext\n\nTwo\n---", "**One**\ntext\n\nTwo"],
    ["has code that was left open closed", "```sh\nrun", "```sh\nrun\n```"],
    ["leaves code in the item that it belongs to", "- a\n  ```\n  b\n  ```", "* a\n\n  ```text\n  b\n  ```"],
    [
      "leaves code in numbered lists, so that their numbers go on",
      "1. a\n\n   ```sh\n   x\n     y\n   ```\n\n2. b\n   - c\n     ~~~\nz\n     ~~~",
      "1. a\n\n   ```sh\n   x\n     y\n   ```\n\n2. b\n   * c\n\n     ```text\n     z\n     ```",
    ],
    [
      "leaves two blocks of code in one item",
      "1. a\n   ```\n   x\n   ```\n   b\n   ```\n   y\n   ```",
      "1. a\n\n   ```text\n   x\n   ```\n\n   b\n\n   ```text\n   y\n   ```",
    ],
    [
      "leaves many blocks of code in the item of the first",
      `- a\n${"  ```\n  ```\n".repeat(3_000)}`,
      `* a\n\n${Array(3_000).fill("  ```text\n  ```").join("\n\n")}`,
    ],
    ["has code after a list at the margin", "- a\n\nb\n  ```\n  c\n  ```", "* a\n\nb\n\n```text\nc\n```"],
    ["has code at the margin beside an item", "1. a\n```\nb\n```", "1. a\n\n```text\nb\n```"],
    [
      "gives links the addresses that are defined elsewhere",
      "[a][A  b], [c][], [d] and `[d]`\n\n[a B]: https://a.example 'title'\n[c]: <mailto:c@c.example>\n[d]: https://d.example",
      "[a](https://a.example), [c](mailto:c@c.example), [d](https://d.example) and `[d]`",
    ],
    ["leaves definitions in code", "```\n[a]: https://a.example\n```", "```text\n[a]: https://a.example\n```"],
    [
      "shows references to nothing, and definitions of other addresses, as text",
      "see [a][b] and [c]\n\n[b]: javascript:x",
      "see [a][b] and [c]\n\n\\[b]\\: javascript:x",
    ],
    ["keeps tables", "| a | b |\n|---|---|\n| `x|y` | 2 |", "| a | b |\n|---|---|\n| `x\\|y` | 2 |"],
    [
      "keeps emphasis, code and links to the web",
      "**a** `b<c>` [d](https://d.example)",
      "**a** `b<c>` [d](https://d.example)",
    ],
    ["has links elsewhere without their target", "see [the guide](../guide.md)", "see the guide"],
    ["shows HTML as text", "<b>x</b> 1 < 2", "&lt;b>x&lt;/b> 1 &lt; 2"],
    ["has line breaks for those of HTML", "a<br/>b", "a\nb"],
    ["has one empty line between paragraphs", "\n\na  \n\n\n\nb\n", "a\n\nb"],
  ])("%s", (_, text, expected) => {
    expect(blockProse(text)).toBe(expected);
  });
});

describe("a description on one line", () => {
  it.each([
    ["joins the lines of a paragraph", "a\nb\n\nc", "a b<br/>c"],
    ["sets items apart", "a:\n- b\n- c", "a:<br/>- b<br/>- c"],
    ["escapes bars", "a | `b|c`", "a \\| `b\\|c`"],
    ["shows code as code", "```\na <b>\n```", "`a <b>`"],
    ["gives links their addresses", "see [a]\n\n[a]: https://a.example", "see [a](https://a.example)"],
  ])("%s", (_, text, expected) => {
    expect(lineProse(text, true, "<br/>")).toBe(expected);
  });

  it("may have code with any number of backticks", () => {
    const text = `\`\`\`\n${"~```` ".repeat(150_000)}\n\`\`\``;
    expect(blockProse(text).startsWith("`````text\n")).toBe(true);
  });

  it("is its first paragraph in a list, with the addresses of its links", () => {
    const text = "see [a]\n\nmore\n\n[a]: https://a.example";
    expect(lineProse(firstParagraph(text), false, " ")).toBe("see [a](https://a.example)");
  });

  it("is its first paragraph in a list", () => {
    expect(lineProse(firstParagraph("one\ntwo\n\nthree"), false, " ")).toBe("one two");
  });
});

describe("names and values", () => {
  it.each(["a_b", "_a_", "*", "[x](y)", "`", "a|b", "\\|<javascript:x>", "&lt;", "1. x", "# x", "<b>", "~~x~~", "+ y"])(
    "show as they are: %s",
    (text) => {
      const table = `| ${literalText(text)} | ${codeSpan(text, true)} |\n|-|-|\n`;
      for (const page of [`x ${literalText(text)}\n`, `${literalText(text)}\n`, `x ${codeSpan(text, false)}\n`]) {
        expect(textOf(parsePage(page)).replace(/^x /, "")).toBe(text);
      }
      const cells = allOf(parsePage(table), "tableCell").map((cell) => textOf(cell));
      expect(cells).toEqual([text, text]);
    },
  );
});

it("gives headings the anchors that GitHub does", () => {
  const titles = [
    "One",
    "one",
    "getURL",
    "getUrl",
    "a b_c-d",
    "Ünï — 日本 (x)!",
    "one-1",
    "One",
    "~~old~~",
    "`code` **b**",
  ];
  const page = titles.map((title) => `## ${title}\n`).join("\n```\n# not one\n```\n");
  const slugger = new GithubSlugger();
  const headings = allOf(parsePage(page), "heading");
  expect(headingsOf(page).map(({ anchor }) => anchor)).toEqual(headings.map((each) => slugger.slug(textOf(each))));
});

it("lines up the rows of tables", () => {
  const rows = "| a | `b\\|c` |\n|-|-|\n| ünïcode 🔒 | |\n";
  expect(alignTable(rows, false)).toBe("| a         | `b\\|c` |\n| --------- | ------ |\n| ünïcode 🔒 |        |\n");
  expect(new Set(alignTable(rows, true).split("\n")[1]?.split("|").slice(1, -1)).size).toBe(1);
});

it("widens no table for a cell that is longer than anyone's window", () => {
  const long = "x".repeat(5000);
  expect(alignTable(`| a | b |\n|-|-|\n| ${long} | c |\n| dd | e |\n`, true)).toBe(
    `| a   | b   |\n| --- | --- |\n| ${long} | c   |\n| dd  | e   |\n`,
  );
});

describe("random pieces of Markdown", () => {
  const pieces = [
    ...'`|\\[]()\t"*_~<>#$'.split(""),
    ..."``,```,~~~,<script>,<b>,<!--,-->,<?x,[a](javascript:x),[a],](,]:,![,<javascript:x>,<https://ok.example>".split(
      ",",
    ),
    ..."[r][ok],[ok],[ok][],\n[ok]: https://ok.example\n,\n[ok]: <https://ok.example> 'x\n,   [bad]: javascript:x,1. a\n   ```\n,     ```".split(
      ",",
    ),
    ..."[x](https://ok.example),\\|,| a | b |,**,&lt;,&#60;,word,a b,www.x.example,http://x.example".split(","),
    ..."\n,\n\n,\n|-|-|\n,\n---\n,\n===\n,\n# h\n,\n> ,\n- ,\n1. ,\n  ,\n~~~\n,\n```js\n,    ".split(","),
  ];

  /** Numbers below one that a seed decides. */
  function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return state / 2 ** 32;
    };
  }

  it("never break out of their place", () => {
    const random = randomFrom(7);
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 14 }, () => pieces[Math.floor(random() * pieces.length)]).join("");
      const cell = alignTable(`| a | b |\n|-|-|\n| ${lineProse(text, true, "<br/>")} | x |`, false);
      const line = `* a ${lineProse(firstParagraph(text), false, " ")}\n* b`;
      const page = `${blockProse(text)}\n\n# End\n\n${cell}\n${line}\n`;
      const tree = parsePage(page);
      expect([text, tree.children.slice(-3).map(({ type }) => type)]).toEqual([text, ["heading", "table", "list"]]);
      expect([text, dangersIn(page)]).toEqual([text, []]);
    }
  });

  function dangersIn(page: string): readonly string[] {
    const tree = parsePage(page);
    return [
      ...allOf(tree, "html").map(({ value }) => value),
      ...allOf(tree, "link").map(({ url }) => url),
      ...allOf(tree, "heading").map((heading) => textOf(heading)),
      ...allOf(tree, "definition").map(({ url }) => url),
      ...allOf(tree, "image").map(({ url }) => url),
    ].filter((found) => found !== "<br/>" && found !== "End" && !/^https?:/.test(found));
  }
});

describe("a link to the web", () => {
  it.each(["javascript:alert(1)", "https://a.example/\u202eevil", "https://a.example/a\u0000b", "/a"])(
    "does not lead to %j",
    (address) => {
      expect(webLink("here", address)).toBe("here");
    },
  );
});
