import { describe, expect, it } from "vitest";
import { cookieParams, formCookie, plainCookie } from "../../../templates/runtime/cookies.js";
import { simpleHeader } from "../../../templates/runtime/header-styles.js";
import { mergeHeaders } from "../../../templates/runtime/headers.js";
import { pathParams } from "../../../templates/runtime/path.js";
import { labelStyle, matrixStyle, simpleStyle } from "../../../templates/runtime/path-styles.js";
import { queryParams } from "../../../templates/runtime/query.js";
import { deepObject, formStyle, pipeDelimited, spaceDelimited } from "../../../templates/runtime/query-styles.js";

/** The values of the table “Style Examples” of OpenAPI 3.1 and 3.2, and what surrounds them. */
const values = {
  undefined: undefined,
  null: null,
  empty: "",
  text: "blue",
  number: 7,
  false: false,
  array: ["blue", "black", "brown"],
  one: ["blue"],
  "no items": [],
  "an empty item": ["blue", "", "brown"],
  "items that are null": [null, "blue", undefined],
  object: { R: 100, G: 200, B: 150 },
  "no properties": {},
  "an empty property": { R: "", G: 200 },
  "properties that are null": { R: null, G: 200, B: undefined },
  reserved: ":/?#[]@!$&'()*+,;=",
  octets: "50% %2F%zz",
  other: 'a b\\é€😀"<>^`{|}-._~',
} as const;

type Style = (value: unknown, explode: boolean) => string | undefined;
type Row = readonly [value: keyof typeof values, plain: string | undefined, exploded: string | undefined];

const RESERVED = "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D";
const OCTETS = "50%25%20%252F%25zz";
const OTHER = "a%20b%5C%C3%A9%E2%82%AC%F0%9F%98%80%22%3C%3E%5E%60%7B%7C%7D-._~";
/** Path parameters are required, so what RFC 6570 calls undefined is refused. */
const REFUSED = "refused";

function path(style: typeof simpleStyle, allowReserved = false): Style {
  return (value, explode) => pathParams({ color: style(value, { explode, allowReserved }) })("{color}");
}

function query(style: typeof formStyle, allowReserved = false): Style {
  return (value, explode) => queryParams({ color: style(value, { explode, allowReserved }) })();
}

function cookie(style: typeof formCookie, allowReserved = false): Style {
  return (value, explode) => cookieParams({ color: style(value, { explode, allowReserved }) })("Cookie");
}

const header: Style = (value, explode) => mergeHeaders({ color: simpleHeader(value, { explode }) })["color"];

const matrix: Readonly<Record<string, { readonly write: Style; readonly rows: readonly Row[] }>> = {
  "path, matrix": {
    write: path(matrixStyle),
    rows: [
      ["undefined", REFUSED, REFUSED],
      ["null", REFUSED, REFUSED],
      ["empty", ";color", ";color"],
      ["text", ";color=blue", ";color=blue"],
      ["number", ";color=7", ";color=7"],
      ["false", ";color=false", ";color=false"],
      ["array", ";color=blue,black,brown", ";color=blue;color=black;color=brown"],
      ["one", ";color=blue", ";color=blue"],
      ["no items", REFUSED, REFUSED],
      ["an empty item", ";color=blue,,brown", ";color=blue;color;color=brown"],
      ["items that are null", ";color=blue", ";color=blue"],
      ["object", ";color=R,100,G,200,B,150", ";R=100;G=200;B=150"],
      ["no properties", REFUSED, REFUSED],
      ["an empty property", ";color=R,,G,200", ";R;G=200"],
      ["properties that are null", ";color=G,200", ";G=200"],
      ["reserved", `;color=${RESERVED}`, `;color=${RESERVED}`],
      ["octets", `;color=${OCTETS}`, `;color=${OCTETS}`],
      ["other", `;color=${OTHER}`, `;color=${OTHER}`],
    ],
  },
  "path, label": {
    write: path(labelStyle),
    rows: [
      ["undefined", REFUSED, REFUSED],
      ["null", REFUSED, REFUSED],
      ["empty", REFUSED, REFUSED],
      ["text", ".blue", ".blue"],
      ["number", ".7", ".7"],
      ["false", ".false", ".false"],
      ["array", ".blue,black,brown", ".blue.black.brown"],
      ["one", ".blue", ".blue"],
      ["no items", REFUSED, REFUSED],
      ["an empty item", ".blue,,brown", ".blue..brown"],
      ["items that are null", ".blue", ".blue"],
      ["object", ".R,100,G,200,B,150", ".R=100.G=200.B=150"],
      ["no properties", REFUSED, REFUSED],
      ["an empty property", ".R,,G,200", ".R=.G=200"],
      ["properties that are null", ".G,200", ".G=200"],
      ["reserved", `.${RESERVED}`, `.${RESERVED}`],
      ["octets", `.${OCTETS}`, `.${OCTETS}`],
      ["other", `.${OTHER}`, `.${OTHER}`],
    ],
  },
  "path, simple": {
    write: path(simpleStyle),
    rows: [
      ["undefined", REFUSED, REFUSED],
      ["null", REFUSED, REFUSED],
      ["empty", REFUSED, REFUSED],
      ["text", "blue", "blue"],
      ["number", "7", "7"],
      ["false", "false", "false"],
      ["array", "blue,black,brown", "blue,black,brown"],
      ["one", "blue", "blue"],
      ["no items", REFUSED, REFUSED],
      ["an empty item", "blue,,brown", "blue,,brown"],
      ["items that are null", "blue", "blue"],
      ["object", "R,100,G,200,B,150", "R=100,G=200,B=150"],
      ["no properties", REFUSED, REFUSED],
      ["an empty property", "R,,G,200", "R=,G=200"],
      ["properties that are null", "G,200", "G=200"],
      ["reserved", RESERVED, RESERVED],
      ["octets", OCTETS, OCTETS],
      ["other", OTHER, OTHER],
    ],
  },
  "path, simple, allowReserved": {
    write: path(simpleStyle, true),
    rows: [
      ["text", "blue", "blue"],
      ["array", "blue,black,brown", "blue,black,brown"],
      ["object", "R,100,G,200,B,150", "R=100,G=200,B=150"],
      // `/`, `?` and `#` would make another path of it (OpenAPI, path templating).
      ["reserved", ":%2F%3F%23[]@!$&'()*+,;=", ":%2F%3F%23[]@!$&'()*+,;="],
      ["octets", "50%25%20%2F%25zz", "50%25%20%2F%25zz"],
      ["other", OTHER, OTHER],
    ],
  },
  "path, label, allowReserved": {
    write: path(labelStyle, true),
    rows: [["reserved", ".:%2F%3F%23[]@!$&'()*+,;=", ".:%2F%3F%23[]@!$&'()*+,;="]],
  },
  "path, matrix, allowReserved": {
    write: path(matrixStyle, true),
    rows: [["reserved", ";color=:%2F%3F%23[]@!$&'()*+,;=", ";color=:%2F%3F%23[]@!$&'()*+,;="]],
  },
  "query, form": {
    write: query(formStyle),
    rows: [
      ["undefined", "", ""],
      ["null", "", ""],
      // What OpenAPI's table has under “undefined”, and `allowEmptyValue` is about.
      ["empty", "color=", "color="],
      ["text", "color=blue", "color=blue"],
      ["number", "color=7", "color=7"],
      ["false", "color=false", "color=false"],
      ["array", "color=blue,black,brown", "color=blue&color=black&color=brown"],
      ["one", "color=blue", "color=blue"],
      ["no items", "", ""],
      ["an empty item", "color=blue,,brown", "color=blue&color=&color=brown"],
      ["items that are null", "color=blue", "color=blue"],
      ["object", "color=R,100,G,200,B,150", "R=100&G=200&B=150"],
      ["no properties", "", ""],
      ["an empty property", "color=R,,G,200", "R=&G=200"],
      ["properties that are null", "color=G,200", "G=200"],
      ["reserved", `color=${RESERVED}`, `color=${RESERVED}`],
      ["octets", `color=${OCTETS}`, `color=${OCTETS}`],
      ["other", `color=${OTHER}`, `color=${OTHER}`],
    ],
  },
  "query, form, allowReserved": {
    write: query(formStyle, true),
    rows: [
      ["empty", "color=", "color="],
      ["array", "color=blue,black,brown", "color=blue&color=black&color=brown"],
      ["object", "color=R,100,G,200,B,150", "R=100&G=200&B=150"],
      // `#` would end the query and `&` the value.
      ["reserved", "color=:/?%23[]@!$%26'()*+,;=", "color=:/?%23[]@!$%26'()*+,;="],
      ["octets", "color=50%25%20%2F%25zz", "color=50%25%20%2F%25zz"],
      ["other", `color=${OTHER}`, `color=${OTHER}`],
    ],
  },
  // OpenAPI has nothing for these two exploded; the generator writes `form` there.
  "query, spaceDelimited": {
    write: query(spaceDelimited),
    rows: [
      ["undefined", "", ""],
      ["text", "color=blue", "color=blue"],
      ["array", "color=blue%20black%20brown", "color=blue%20black%20brown"],
      ["no items", "", ""],
      ["object", "color=R%20100%20G%20200%20B%20150", "color=R%20100%20G%20200%20B%20150"],
      ["reserved", `color=${RESERVED}`, `color=${RESERVED}`],
    ],
  },
  "query, pipeDelimited": {
    write: query(pipeDelimited),
    rows: [
      ["undefined", "", ""],
      ["text", "color=blue", "color=blue"],
      ["array", "color=blue%7Cblack%7Cbrown", "color=blue%7Cblack%7Cbrown"],
      ["no items", "", ""],
      ["object", "color=R%7C100%7CG%7C200%7CB%7C150", "color=R%7C100%7CG%7C200%7CB%7C150"],
      ["reserved", `color=${RESERVED}`, `color=${RESERVED}`],
    ],
  },
  "query, pipeDelimited, allowReserved": {
    write: query(pipeDelimited, true),
    rows: [["reserved", "color=:/?%23[]@!$%26'()*+,;=", "color=:/?%23[]@!$%26'()*+,;="]],
  },
  "query, deepObject": {
    write: query(deepObject),
    rows: [
      ["undefined", "", ""],
      ["null", "", ""],
      ["text", "color=blue", "color=blue"],
      [
        "array",
        "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
        "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
      ],
      [
        "object",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      ],
      ["no properties", "", ""],
      ["an empty property", "color%5BR%5D=&color%5BG%5D=200", "color%5BR%5D=&color%5BG%5D=200"],
      ["properties that are null", "color%5BG%5D=200", "color%5BG%5D=200"],
    ],
  },
  "header, simple": {
    write: header,
    rows: [
      ["undefined", undefined, undefined],
      ["null", undefined, undefined],
      ["empty", "", ""],
      ["text", "blue", "blue"],
      ["number", "7", "7"],
      ["array", "blue,black,brown", "blue,black,brown"],
      ["no items", undefined, undefined],
      ["items that are null", "blue", "blue"],
      ["object", "R,100,G,200,B,150", "R=100,G=200,B=150"],
      ["an empty property", "R,,G,200", "R=,G=200"],
      // Headers are not percent-encoded (OpenAPI, appendix D).
      ["reserved", ":/?#[]@!$&'()*+,;=", ":/?#[]@!$&'()*+,;="],
      ["octets", "50% %2F%zz", "50% %2F%zz"],
      ["other", REFUSED, REFUSED],
    ],
  },
  "cookie, form": {
    write: cookie(formCookie),
    rows: [
      ["undefined", undefined, undefined],
      ["null", undefined, undefined],
      ["empty", "color=", "color="],
      ["text", "color=blue", "color=blue"],
      ["array", "color=blue,black,brown", "color=blue&color=black&color=brown"],
      ["no items", undefined, undefined],
      ["object", "color=R,100,G,200,B,150", "R=100&G=200&B=150"],
      ["reserved", `color=${RESERVED}`, `color=${RESERVED}`],
      ["other", `color=${OTHER}`, `color=${OTHER}`],
    ],
  },
  "cookie, form, allowReserved": {
    write: cookie(formCookie, true),
    // `;` would end the cookie.
    rows: [["reserved", "color=:/?#[]@!$&'()*+,%3B=", "color=:/?#[]@!$&'()*+,%3B="]],
  },
  "cookie, cookie": {
    write: cookie(plainCookie),
    rows: [
      ["undefined", undefined, undefined],
      ["empty", "color=", "color="],
      ["text", "color=blue", "color=blue"],
      ["array", "color=blue,black,brown", "color=blue; color=black; color=brown"],
      ["object", "color=R,100,G,200,B,150", "R=100; G=200; B=150"],
      ["an empty property", "color=R,,G,200", "R=; G=200"],
      ["octets", "color=50% %2F%zz", "color=50% %2F%zz"],
      ["reserved", REFUSED, REFUSED],
    ],
  },
};

describe.each(Object.entries(matrix))("a parameter in %s", (_, { write, rows }) => {
  describe.each([
    [false, 1],
    [true, 2],
  ] as const)("with explode %s", (explode, column) => {
    it.each(rows)("writes %s byte for byte", (...row) => {
      const [name] = row;
      const expected = row[column];
      if (expected === REFUSED) expect(() => write(values[name], explode)).toThrow(TypeError);
      else expect(write(values[name], explode)).toBe(expected);
    });
  });
});

describe("what is written without a style of its own", () => {
  it.each([
    ["text", "color=blue"],
    ["array", "color=blue&color=black&color=brown"],
    ["object", "R=100&G=200&B=150"],
    ["an empty item", "color=blue&color=&color=brown"],
    ["items that are null", "color=blue"],
    ["reserved", `color=${RESERVED}`],
    ["other", `color=${OTHER}`],
  ] as const)("is the exploded form in a query: %s", (name, expected) => {
    expect(queryParams({ color: values[name] })()).toBe(expected);
    expect(queryParams({ color: values[name] })()).toBe(query(formStyle)(values[name], true));
    expect(cookieParams({ color: values[name] })("Cookie")).toBe(expected);
  });

  it.each(["text", "number", "false", "array", "one", "an empty item", "reserved", "octets", "other"] as const)(
    "is simple in a path: %s",
    (name) => {
      expect(pathParams({ color: values[name] })("{color}")).toBe(path(simpleStyle)(values[name], false));
    },
  );
});
