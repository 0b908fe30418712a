import ts from "typescript";
import { describe, expect, it } from "vitest";
import { camelCase, kebabCase, pascalCase, splitWords, upperSnakeCase } from "../../../generator/naming/words.js";

interface Row {
  readonly text: string;
  readonly type: string;
  readonly function: string;
  readonly file: string;
  readonly variable: string;
}

/** `Foo_Bar FooBar fooBar foo-bar FOO_BAR`: a text, and what it is called as a type, a function, a file, a variable. */
const rows: readonly Row[] = [
  ["order", "Order", "order", "order", "ORDER"],
  ["Order", "Order", "order", "order", "ORDER"],
  ["order item", "OrderItem", "orderItem", "order-item", "ORDER_ITEM"],
  ["order_item", "OrderItem", "orderItem", "order-item", "ORDER_ITEM"],
  ["order-item", "OrderItem", "orderItem", "order-item", "ORDER_ITEM"],
  ["order.item", "OrderItem", "orderItem", "order-item", "ORDER_ITEM"],
  ["orders/items", "OrdersItems", "ordersItems", "orders-items", "ORDERS_ITEMS"],
  ["Order's item", "OrdersItem", "ordersItem", "orders-item", "ORDERS_ITEM"],
  ["__order__", "Order", "order", "order", "ORDER"],
  ["status[]", "Status", "status", "status", "STATUS"],
  ["X-Request-ID", "XRequestID", "xRequestID", "x-request-id", "X_REQUEST_ID"],
  // Acronyms
  ["HTTPProxy", "HTTPProxy", "httpProxy", "http-proxy", "HTTP_PROXY"],
  ["APIKey", "APIKey", "apiKey", "api-key", "API_KEY"],
  ["RESTError", "RESTError", "restError", "rest-error", "REST_ERROR"],
  ["userIDs", "UserIDs", "userIDs", "user-ids", "USER_IDS"],
  ["APIs", "APIs", "apis", "apis", "APIS"],
  ["URLsToAdd", "URLsToAdd", "urlsToAdd", "urls-to-add", "URLS_TO_ADD"],
  ["ABC", "ABC", "abc", "abc", "ABC"],
  ["aB", "AB", "aB", "a-b", "A_B"],
  ["GraphQL", "GraphQL", "graphQL", "graph-ql", "GRAPH_QL"],
  // Digits
  ["v2Users", "V2Users", "v2Users", "v2-users", "V2_USERS"],
  ["sha256Hash", "Sha256Hash", "sha256Hash", "sha256-hash", "SHA256_HASH"],
  ["HTTP2Server", "HTTP2Server", "http2Server", "http2-server", "HTTP2_SERVER"],
  ["2fa", "_2fa", "_2fa", "2fa", "2FA"],
  ["400", "_400", "_400", "400", "400"],
  ["+1", "_1", "_1", "1", "1"],
  ["-1", "_1", "_1", "1", "1"],
  // Other letters
  ["caf\u00e9", "Cafe", "cafe", "cafe", "CAFE"],
  ["cafe\u0301", "Cafe", "cafe", "cafe", "CAFE"],
  ["\u00dcber", "Uber", "uber", "uber", "UBER"],
  ["\u0130stanbul", "Istanbul", "istanbul", "istanbul", "ISTANBUL"],
  ["\u043a\u043b\u044e\u0447", "\u041a\u043b\u044e\u0447", "\u043a\u043b\u044e\u0447", "u43au43bu44eu447", ""],
  ["\u6ce8\u6587", "\u6ce8\u6587", "\u6ce8\u6587", "u6ce8u6587", ""],
  ["\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd", "u5e9u5dcu5d5u5dd", ""],
  // Nothing that could be a letter, or that one could see
  ["", "_", "_", "_", ""],
  ["***", "_", "_", "_", ""],
  ["\u{1f600}", "_", "_", "_", ""],
  ["\u2764\ufe0f", "_", "_", "_", ""],
  ["\u{1f600} mood", "Mood", "mood", "mood", "MOOD"],
  ["a\u200bb\u3164c\ufeff", "Abc", "abc", "abc", "ABC"],
  ["\u202eabc", "Abc", "abc", "abc", "ABC"],
  // Hostile
  ["../../evil", "Evil", "evil", "evil", "EVIL"],
  ["C:\\con", "CCon", "cCon", "c-con", "C_CON"],
  ["a\u0000b\nc", "ABC", "aBC", "a-b-c", "A_B_C"],
  ['x"); evil(', "XEvil", "xEvil", "x-evil", "X_EVIL"],
  // Words of the language are words like others here; what may not be a name is for `assignNames` to say.
  ["class", "Class", "class", "class", "CLASS"],
  ["__proto__", "Proto", "proto", "proto", "PROTO"],
].map(([text = "", type = "", name = "", file = "", variable = ""]) => ({
  text,
  type,
  function: name,
  file,
  variable,
}));

describe("words", () => {
  it.each(rows)("of $text", (row) => {
    expect({
      text: row.text,
      type: pascalCase(row.text),
      function: camelCase(row.text),
      file: kebabCase(row.text),
      variable: upperSnakeCase(row.text),
    }).toEqual(row);
  });

  it("keep their case when a text is split", () => {
    expect(splitWords("getHTTPProxy_forUser2Name")).toEqual(["get", "HTTP", "Proxy", "for", "User2", "Name"]);
  });

  it("are the same however often they are joined and split again", () => {
    const again = rows.filter(({ text }) => pascalCase(pascalCase(text)) !== pascalCase(text));
    expect(again.map(({ text }) => text)).toEqual([]);
  });

  it("do not depend on the locale: Turkish has another capital i", () => {
    expect(pascalCase("id")).toBe("Id");
    expect(kebabCase("ID")).toBe("id");
  });

  it("make file names that every disk takes, and that differ where the texts do", () => {
    const long = "very long name ".repeat(30);
    expect(kebabCase(long).length).toBeLessThan(120);
    expect(kebabCase(`${long}a`)).not.toBe(kebabCase(`${long}b`));
    expect(kebabCase(long)).toBe(kebabCase(long));
  });
});

describe("letters", () => {
  it("that compilers do not know yet separate words", () => {
    expect(pascalCase("a\u{323b0}b\u{11ee0}c\ua7cbd")).toBe("ABCD");
  });

  it("of names of people stay", () => {
    expect(pascalCase("𠮷野")).toBe("𠮷野");
  });

  it("that may stand in a name are known to TypeScript", () => {
    const unknown: string[] = [];
    for (let block = 0; block < 0x110000; block += 0x100) {
      const codes = Array.from({ length: 0x100 }, (_, index) => block + index).filter(isCharacter);
      for (const char of camelCase(String.fromCodePoint(0x61, ...codes))) {
        if (!ts.isIdentifierPart(char.codePointAt(0) ?? 0, ts.ScriptTarget.ES2022)) unknown.push(char);
      }
    }
    expect(unknown).toEqual([]);
  });
});

function isCharacter(code: number): boolean {
  return code < 0xd800 || code > 0xdfff;
}
