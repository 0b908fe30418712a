import { describe, expect, it } from "vitest";
import { expandSpec } from "../scenarios/harness/compact-spec.js";
import { emitted, stages } from "../scenarios/harness/stages.js";
import { loadEmitted } from "./harness/load-emitted.js";

/** What a parameter says of itself, what is given for it, and what is sent: URL, then headers. */
type Row = readonly [declared: string, value: unknown, url: string, headers?: Readonly<Record<string, string>>];

const array = "schema: { type: array, items: { type: string } }";
const object = "schema: { type: object, properties: { R: { type: integer }, G: { type: integer } } }";
const scalar = "schema: { type: string }";
const json = "content: { application/json: { schema: { type: object } } }";

const colors = ["blue", "black"];
const color = { R: 100, G: 200 };

const rows: readonly Row[] = [
  [`in: path, ${scalar}`, "a/b!", "/t/a%2Fb%21"],
  [`in: path, ${array}`, colors, "/t/blue,black"],
  [`in: path, ${object}`, color, "/t/R,100,G,200"],
  [`in: path, explode: true, ${object}`, color, "/t/R=100,G=200"],
  [`in: path, allowReserved: true, ${scalar}`, "a:b/c", "/t/a:b%2Fc"],
  [`in: path, style: label, ${scalar}`, "blue", "/t/.blue"],
  [`in: path, style: label, explode: true, ${array}`, colors, "/t/.blue.black"],
  [`in: path, style: label, ${object}`, color, "/t/.R,100,G,200"],
  [`in: path, style: matrix, ${scalar}`, "", "/t/;p"],
  [`in: path, style: matrix, ${array}`, colors, "/t/;p=blue,black"],
  [`in: path, style: matrix, explode: true, ${array}`, colors, "/t/;p=blue;p=black"],
  [`in: path, style: matrix, explode: true, ${object}`, color, "/t/;R=100;G=200"],
  [`in: path, ${json}`, { a: 1 }, "/t/%7B%22a%22%3A1%7D"],
  [`in: query, ${scalar}`, "", "/t?p="],
  [`in: query, ${array}`, colors, "/t?p=blue&p=black"],
  [`in: query, ${array}`, undefined, "/t"],
  [`in: query, explode: false, ${array}`, colors, "/t?p=blue,black"],
  [`in: query, ${object}`, color, "/t?R=100&G=200"],
  [`in: query, explode: false, ${object}`, color, "/t?p=R,100,G,200"],
  [`in: query, allowReserved: true, ${array}`, ["a/b", "c d"], "/t?p=a/b&p=c%20d"],
  [`in: query, allowEmptyValue: true, schema: { type: integer }`, "", "/t?p="],
  [`in: query, style: spaceDelimited, ${array}`, colors, "/t?p=blue%20black"],
  [`in: query, style: spaceDelimited, explode: true, ${array}`, colors, "/t?p=blue&p=black"],
  [`in: query, style: pipeDelimited, ${array}`, colors, "/t?p=blue%7Cblack"],
  [`in: query, style: pipeDelimited, ${object}`, color, "/t?p=R%7C100%7CG%7C200"],
  [`in: query, style: deepObject, explode: true, ${object}`, color, "/t?p%5BR%5D=100&p%5BG%5D=200"],
  // How Stripe declares `expand`, and how its own clients write it.
  [`in: query, style: deepObject, explode: true, ${array}`, ["customer"], "/t?p%5B0%5D=customer"],
  [`in: query, ${json}`, { a: "b" }, "/t?p=%7B%22a%22%3A%22b%22%7D"],
  [`in: querystring, ${json}`, { a: "b" }, "/t?%7B%22a%22%3A%22b%22%7D"],
  [
    "in: querystring, content: { application/x-www-form-urlencoded: { schema: { type: object } } }",
    { foo: "a + b", bar: true },
    "/t?foo=a+%2B+b&bar=true",
  ],
  [`in: header, ${scalar}`, "é", "/t", { p: "é" }],
  [`in: header, ${array}`, colors, "/t", { p: "blue,black" }],
  [`in: header, ${object}`, color, "/t", { p: "R,100,G,200" }],
  [`in: header, explode: true, ${object}`, color, "/t", { p: "R=100,G=200" }],
  [`in: header, ${array}`, [], "/t"],
  [`in: header, ${json}`, { a: "é" }, "/t", { p: '{"a":"\\u00e9"}' }],
  [`in: cookie, ${scalar}`, "a b", "/t", { cookie: "p=a%20b" }],
  [`in: cookie, ${scalar}`, undefined, "/t"],
  [`in: cookie, explode: false, ${array}`, colors, "/t", { cookie: "p=blue,black" }],
  [`in: cookie, ${array}`, colors, "/t", { cookie: "p=blue&p=black" }],
  [`in: cookie, style: cookie, ${array}`, colors, "/t", { cookie: "p=blue; p=black" }],
  [`in: cookie, style: cookie, ${object}`, color, "/t", { cookie: "R=100; G=200" }],
  [`in: cookie, ${json}`, { a: 1 }, "/t", { cookie: "p=%7B%22a%22%3A1%7D" }],
];

/** The functions of a package with an operation for each row. */
async function functions(): Promise<Readonly<Record<string, unknown>>> {
  const operations = rows.map(([declared], index) => {
    const isPath = declared.startsWith("in: path");
    const parameter = `{ name: p, ${isPath ? "required: true, " : ""}${declared} }`;
    return `GET /${index}/t${isPath ? "/{p}" : ""}: { operationId: call${index}, parameters: [${parameter}] }`;
  });
  const spec = `servers: [{ url: https://x.example }]\n${operations.join("\n")}`;
  return loadEmitted(emitted(stages(expandSpec(spec, "3.2.0"))));
}

describe("a parameter that a document declares", async () => {
  const found = await functions();

  it.each(rows.map((row, index) => [row[0], row[1], index] as const))(
    "with %s is sent %j as it should be",
    async (...each) => {
      const [, value, index] = each;
      const [, , url, headers] = rows[index] ?? rows[0] ?? [];
      let sent: readonly [string, RequestInit] | undefined;
      const fetch = async (target: string, init: RequestInit): Promise<Response> => {
        sent = [target, init];
        return new Response(null, { status: 204 });
      };
      const { ShopCore, [`call${index}`]: call } = found;
      if (typeof ShopCore !== "function" || typeof call !== "function") throw new Error(`no call${index}`);
      await call(Reflect.construct(ShopCore, [{ fetch }]), { p: value });
      expect(sent?.[0]).toBe(`https://x.example/${index}${url}`);
      expect({ ...sent?.[1].headers }).toEqual({
        accept: "application/json",
        "user-agent": "example-shop/0.1.0",
        ...headers,
      });
    },
  );
});
