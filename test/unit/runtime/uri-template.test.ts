import { describe, expect, it } from "vitest";
import { type PathStyle, pathParams } from "../../../templates/runtime/path.js";
import { labelStyle, matrixStyle, simpleStyle } from "../../../templates/runtime/path-styles.js";
import { queryParams, withQuery } from "../../../templates/runtime/query.js";
import { formStyle } from "../../../templates/runtime/query-styles.js";

/** The variables of RFC 6570, section 3.2. */
const count = ["one", "two", "three"];
const dom = ["example", "com"];
const dub = "me/too";
const hello = "Hello World!";
const half = "50%";
const variable = "value";
const who = "fred";
const base = "http://example.com/home/";
const path = "/foo/bar";
const list = ["red", "green", "blue"];
const keys = { semi: ";", dot: ".", comma: "," };
const v = "6";
const x = "1024";
const y = "768";
const empty = "";
const emptyKeys = {};
const undef = null;

const explode = { explode: true };
const reserved = { allowReserved: true };
const both = { explode: true, allowReserved: true };

const fill = (template: string, values: Readonly<Record<string, unknown>>) => pathParams(values)(template);
const query = (values: Readonly<Record<string, unknown>>) => withQuery("", queryParams(values)());
/** Styles on their own: parameters of paths must not be empty, and expansions may. */
const alone = (style: PathStyle, name = "name") => style(name);

/** `{var}` and `{+var}`, sections 3.2.2 and 3.2.3. */
const simple: readonly (readonly [vector: string, actual: string, expected: string])[] = [
  ["{var}", fill("{var}", { var: variable }), "value"],
  ["{hello}", fill("{hello}", { hello }), "Hello%20World%21"],
  ["{half}", fill("{half}", { half }), "50%25"],
  ["O{empty}X", `O${alone(simpleStyle(empty))}X`, "OX"],
  ["O{undef}X", `O${alone(simpleStyle(undef))}X`, "OX"],
  ["{x,y}", fill("{x},{y}", { x, y }), "1024,768"],
  ["{x,hello,y}", fill("{x},{hello},{y}", { x, hello, y }), "1024,Hello%20World%21,768"],
  ["{base}index", fill("{base}index", { base }), "http%3A%2F%2Fexample.com%2Fhome%2Findex"],
  ["{dub}", fill("{dub}", { dub }), "me%2Ftoo"],
  ["{list}", fill("{list}", { list }), "red,green,blue"],
  ["{list*}", fill("{list}", { list: simpleStyle(list, explode) }), "red,green,blue"],
  ["{count}", fill("{count}", { count }), "one,two,three"],
  ["{count*}", fill("{count}", { count: simpleStyle(count, explode) }), "one,two,three"],
  ["{keys}", fill("{keys}", { keys: simpleStyle(keys) }), "semi,%3B,dot,.,comma,%2C"],
  ["{keys*}", fill("{keys}", { keys: simpleStyle(keys, explode) }), "semi=%3B,dot=.,comma=%2C"],
  ["{+var}", fill("{var}", { var: simpleStyle(variable, reserved) }), "value"],
  ["{+hello}", fill("{hello}", { hello: simpleStyle(hello, reserved) }), "Hello%20World!"],
  ["{+half}", fill("{half}", { half: simpleStyle(half, reserved) }), "50%25"],
  ["O{+empty}X", `O${alone(simpleStyle(empty, reserved))}X`, "OX"],
  ["O{+undef}X", `O${alone(simpleStyle(undef, reserved))}X`, "OX"],
  ["{+list}", fill("{list}", { list: simpleStyle(list, reserved) }), "red,green,blue"],
  ["{+list*}", fill("{list}", { list: simpleStyle(list, both) }), "red,green,blue"],
  ["{+keys}", fill("{keys}", { keys: simpleStyle(keys, reserved) }), "semi,;,dot,.,comma,,"],
  ["{+keys*}", fill("{keys}", { keys: simpleStyle(keys, both) }), "semi=;,dot=.,comma=,"],
  // In a path, OpenAPI keeps `/` out of values; in a query, it may stand.
  ["here?ref={+path}", `here${query({ ref: formStyle(path, reserved) })}`, "here?ref=/foo/bar"],
  ["?ref={+base}", query({ ref: formStyle(base, reserved) }), "?ref=http://example.com/home/"],
];

/** `{.var}`, section 3.2.5. */
const label: typeof simple = [
  ["{.who}", fill("{who}", { who: labelStyle(who) }), ".fred"],
  ["{.who,who}", fill("{who}{who}", { who: labelStyle(who) }), ".fred.fred"],
  ["{.half,who}", fill("{half}{who}", { half: labelStyle(half), who: labelStyle(who) }), ".50%25.fred"],
  ["{.x,y}", fill("X{x}{y}", { x: labelStyle(x), y: labelStyle(y) }), "X.1024.768"],
  ["www{.dom*}", fill("www{dom}", { dom: labelStyle(dom, explode) }), "www.example.com"],
  ["X{.var}", fill("X{var}", { var: labelStyle(variable) }), "X.value"],
  ["X{.empty}", `X${alone(labelStyle(empty))}`, "X."],
  ["X{.undef}", `X${alone(labelStyle(undef))}`, "X"],
  ["X{.list}", fill("X{list}", { list: labelStyle(list) }), "X.red,green,blue"],
  ["X{.list*}", fill("X{list}", { list: labelStyle(list, explode) }), "X.red.green.blue"],
  ["X{.keys}", fill("X{keys}", { keys: labelStyle(keys) }), "X.semi,%3B,dot,.,comma,%2C"],
  ["X{.keys*}", fill("X{keys}", { keys: labelStyle(keys, explode) }), "X.semi=%3B.dot=..comma=%2C"],
  ["X{.empty_keys}", `X${alone(labelStyle(emptyKeys))}`, "X"],
  ["X{.empty_keys*}", `X${alone(labelStyle(emptyKeys, explode))}`, "X"],
];

/** `{;var}`, section 3.2.7. */
const matrix: typeof simple = [
  ["{;who}", fill("{who}", { who: matrixStyle(who) }), ";who=fred"],
  ["{;hello}", fill("{hello}", { hello: matrixStyle(hello) }), ";hello=Hello%20World%21"],
  ["{;half}", fill("{half}", { half: matrixStyle(half) }), ";half=50%25"],
  ["{;empty}", fill("{empty}", { empty: matrixStyle(empty) }), ";empty"],
  ["{;undef}", alone(matrixStyle(undef), "undef"), ""],
  [
    "{;v,empty,who}",
    fill("{v}{empty}{who}", { v: matrixStyle(v), empty: matrixStyle(empty), who: matrixStyle(who) }),
    ";v=6;empty;who=fred",
  ],
  ["{;x,y}", fill("{x}{y}", { x: matrixStyle(x), y: matrixStyle(y) }), ";x=1024;y=768"],
  [
    "{;x,y,empty}",
    fill("{x}{y}{empty}", { x: matrixStyle(x), y: matrixStyle(y), empty: matrixStyle(empty) }),
    ";x=1024;y=768;empty",
  ],
  ["{;count}", fill("{count}", { count: matrixStyle(count) }), ";count=one,two,three"],
  ["{;count*}", fill("{count}", { count: matrixStyle(count, explode) }), ";count=one;count=two;count=three"],
  ["{;list}", fill("{list}", { list: matrixStyle(list) }), ";list=red,green,blue"],
  ["{;list*}", fill("{list}", { list: matrixStyle(list, explode) }), ";list=red;list=green;list=blue"],
  ["{;keys}", fill("{keys}", { keys: matrixStyle(keys) }), ";keys=semi,%3B,dot,.,comma,%2C"],
  ["{;keys*}", fill("{keys}", { keys: matrixStyle(keys, explode) }), ";semi=%3B;dot=.;comma=%2C"],
];

/** `{?var}` and `{&var}`, sections 3.2.8 and 3.2.9. */
const form: typeof simple = [
  ["{?who}", query({ who }), "?who=fred"],
  ["{?hello}", query({ hello }), "?hello=Hello%20World%21"],
  ["{?half}", query({ half }), "?half=50%25"],
  ["{?x,y}", query({ x, y }), "?x=1024&y=768"],
  ["{?x,y,empty}", query({ x, y, empty }), "?x=1024&y=768&empty="],
  ["{?x,y,undef}", query({ x, y, undef }), "?x=1024&y=768"],
  ["{?undef,y}", query({ undef, y }), "?y=768"],
  ["{?count}", query({ count: formStyle(count) }), "?count=one,two,three"],
  ["{?count*}", query({ count }), "?count=one&count=two&count=three"],
  ["{?list}", query({ list: formStyle(list) }), "?list=red,green,blue"],
  ["{?list*}", query({ list }), "?list=red&list=green&list=blue"],
  ["{?list*} by its style", query({ list: formStyle(list, explode) }), "?list=red&list=green&list=blue"],
  ["{?keys}", query({ keys: formStyle(keys) }), "?keys=semi,%3B,dot,.,comma,%2C"],
  ["{?keys*}", query({ keys }), "?semi=%3B&dot=.&comma=%2C"],
  ["{?keys*} by its style", query({ keys: formStyle(keys, explode) }), "?semi=%3B&dot=.&comma=%2C"],
  ["{?empty_keys*}", query({ emptyKeys }), ""],
  ["{&who}", withQuery("?a", queryParams({ who })()), "?a&who=fred"],
  ["?fixed=yes{&x}", withQuery("?fixed=yes", queryParams({ x })()), "?fixed=yes&x=1024"],
  ["{&x,y,empty}", withQuery("?a", queryParams({ x, y, empty })()), "?a&x=1024&y=768&empty="],
  ["{&x,y,undef}", withQuery("?a", queryParams({ x, y, undef })()), "?a&x=1024&y=768"],
  ["{&list}", withQuery("?a", queryParams({ list: formStyle(list) })()), "?a&list=red,green,blue"],
  ["{&list*}", withQuery("?a", queryParams({ list })()), "?a&list=red&list=green&list=blue"],
  ["{&count*}", withQuery("?a", queryParams({ count })()), "?a&count=one&count=two&count=three"],
  ["{&keys}", withQuery("?a", queryParams({ keys: formStyle(keys) })()), "?a&keys=semi,%3B,dot,.,comma,%2C"],
  ["{&keys*}", withQuery("?a", queryParams({ keys })()), "?a&semi=%3B&dot=.&comma=%2C"],
];

describe.each(Object.entries({ simple, label, matrix, form }))("the %s expansions of RFC 6570", (_, vectors) => {
  it.each(vectors)("%s is written as the RFC has it", (_vector, actual, expected) => {
    expect(actual).toBe(expected);
  });
});
