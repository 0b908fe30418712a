import { describe, expect, test } from "vitest";
import { bare, resolveFiles, resolveText, specOf } from "./support.js";

describe("what the field accepts is repaired, with a warning that says how", () => {
  test("of two operations with the same operationId, the second loses it", () => {
    const { spec, said } = resolveText(`
paths: { /a: { get: { operationId: list } }, /b: { get: { operationId: list } } }
webhooks: { created: { post: { operationId: list } } }
`);
    const message =
      "operation/duplicate-id list is the operationId of two operations; this one is named after its method and path";
    expect(said).toEqual([message, message]);
    expect([...(spec?.operations ?? []), ...(spec?.webhooks ?? [])].map((each) => each.operationId)).toEqual([
      "list",
      undefined,
      undefined,
    ]);
  });

  test("an operation that two paths share is two operations, each with a place of its own", () => {
    const { spec, said } = resolveText(`
paths: { /a: { $ref: "#/components/pathItems/Shared" }, /b: { $ref: "#/components/pathItems/Shared" } }
components: { pathItems: { Shared: { get: { operationId: list } } } }
`);
    expect(said).toHaveLength(1);
    expect(spec?.operations.map(({ path, operationId, at }) => [path, operationId, at.pointer])).toEqual([
      ["/a", "list", "/components/pathItems/Shared/get"],
      ["/b", undefined, "/paths/~1b/get"],
    ]);
  });

  test("a variable of the path that nobody declares is a required string, before the others", () => {
    const { spec, said } = resolveText(`
paths:
  /orders/{id}/lines/{line}:
    parameters: [{ name: page, in: query, schema: { type: integer } }, { name: id, in: path, required: true, schema: { type: integer } }]
    get: {}
`);
    expect(said).toEqual([
      "path/undeclared-parameter {line} in /orders/{id}/lines/{line} is not declared as a path parameter; a string is assumed",
    ]);
    const parameters = spec?.operations[0]?.parameters ?? [];
    expect(parameters.map((each) => each.name)).toEqual(["line", "page", "id"]);
    expect(bare(parameters[0])).toMatchObject({
      in: "path",
      required: true,
      style: "simple",
      schema: { types: ["string"] },
    });
  });

  test("of a parameter that is declared twice, the last counts, in the place of the first", () => {
    const { spec, said } = resolveText(`
paths: { /a: { get: { parameters: [
  { name: p, in: query, schema: { type: integer } }, { name: q, in: query, schema: {} }, { name: p, in: query, schema: { type: string } } ] } } }
`);
    expect(said).toEqual(["parameter/duplicate the query parameter p is declared twice; the last one counts"]);
    expect(spec?.operations[0]?.parameters.map((each) => [each.name, each.schema?.types])).toEqual([
      ["p", ["string"]],
      ["q", undefined],
    ]);
  });
});

describe("a path in another notation", () => {
  const declared = (name: string, rest = ""): string =>
    `[{ name: "${name}", in: path, required: true, schema: {}${rest} }]`;
  test.each([
    ["/a/{id*}", declared("id"), "/a/{id}"],
    ["/a/{+id}", declared("id"), "/a/{id}"],
    ["/a/{id+}", declared("id"), "/a/{id}"],
    ["/a/{id?}", declared("id"), "/a/{id}"],
    ["/a/{ id }", declared("id"), "/a/{id}"],
    ["/a/{id:[0-9]{3}}", declared("id"), "/a/{id}"],
    ["/v1/{name=orders/*}", declared("name"), "/v1/{name}"],
    ["/a{/id}", declared("id"), "/a/{id}"],
    ["/a/{.id}", declared("id"), "/a/.{id}"],
    ["/a/{.id*}", declared("id", ", style: label"), "/a/{id}"],
    ["/a/{;id}", declared("id", ", style: matrix"), "/a/{id}"],
    ["/a{?page,size}", "[]", "/a"],
    ["/a{#part}", "[]", "/a"],
    ["/a/{}", declared("id"), "/a/{id}"],
    ["/a/}/{id}", declared("id"), "/a/%7D/{id}"],
    ["/{id}/{a", declared("id"), "/{id}/%7Ba"],
  ])("%s is read", (key, parameters, path) => {
    const { spec, said } = resolveText(`paths: { "${key}": { get: { parameters: ${parameters} } } }`);
    expect(spec?.operations[0]?.path).toBe(path);
    expect(said).toEqual([`path/invalid the path ${key} is not a template of OpenAPI; ${path} is assumed`]);
  });

  test("is left alone where the parameter is declared that way", () => {
    const spec = specOf(`paths: { "/a/{id*}": { get: { parameters: ${declared("id*")} } } }`);
    expect(spec.operations[0]?.path).toBe("/a/{id*}");
  });

  test("loses its fragment, and keeps its query", () => {
    const { spec, said } = resolveText('paths: { "/a#b": { get: {} }, "/a?b=c": { get: {} } }');
    expect(spec?.operations.map((each) => each.path)).toEqual(["/a", "/a?b=c"]);
    expect(said).toEqual([
      "path/invalid the path /a#b has a fragment, which is never sent; /a is assumed",
      "path/invalid the path /a?b=c holds a query; it is sent as it stands",
    ]);
  });
});

test("paths that only a fragment tells apart are not said to be the same as well", () => {
  const { said } = resolveText(
    'paths: { "/#Action=Start": { post: {} }, "/#Action=Stop": { post: {} }, /: { get: {} } }',
  );
  expect(said).toEqual(
    ["Start", "Stop"].map(
      (action) => `path/invalid the path /#Action=${action} has a fragment, which is never sent; / is assumed`,
    ),
  );
});

describe("a reference that leads nowhere and whose meaning is plain is followed", () => {
  test.each([
    ["Line", "names no file"],
    ["#Line", "is no anchor"],
    ["#components/schemas/Line", "lacks a slash"],
    ["/components/schemas/Line", "lacks a #"],
    ["#!/components/schemas/Line", "has a ! too many"],
  ])("%s", (ref, problem) => {
    const { spec, said } = resolveText(`components: { schemas: { Order: { $ref: "${ref}" }, Line: {} } }`);
    expect(said).toEqual([`ref/assumed ${ref} ${problem}; #/components/schemas/Line is assumed`]);
    expect(spec?.schemas.get("#/components/schemas/Order")?.ref).toBe("#/components/schemas/Line");
  });

  test("into another file without the slash", () => {
    const { spec, said } = resolveFiles({
      "a.yaml":
        'openapi: 3.1.0\ninfo: {title: A, version: "1"}\ncomponents: {schemas: {A: {$ref: "b.yaml#definitions/B"}}}\n',
      "b.yaml": "definitions: {B: {type: string}}\n",
    });
    expect(said).toEqual(["ref/assumed b.yaml#definitions/B lacks a slash; /definitions/B is assumed"]);
    expect(spec?.schemas.get("#/components/schemas/A")?.ref).toBe("b.yaml#/definitions/B");
  });

  test("out of a schema with an $id, into the document", () => {
    const { spec, said } = resolveText(
      'components: { schemas: { Order: { $id: order, items: { $ref: "#/components/schemas/Line" } }, Line: {} } }',
    );
    expect(said).toEqual([
      "ref/assumed #/components/schemas/Line is not in the schema around it, which has its own $id; the place in the document is assumed",
    ]);
    expect(spec?.schemas.get("#/components/schemas/Order")?.items?.ref).toBe("#/components/schemas/Line");
  });
});

describe("a reference to what is not read leaves out what it stands for", () => {
  const remote = "https://example.com/x";
  const far = `ref/remote ${remote} is on another host, and nothing is fetched;`;
  const advice = "; to have it, save the file beside the document and refer to it by a relative path";
  test.each([
    ["a schema", `components: { schemas: { A: { $ref: "${remote}" } } }`, `${far} any value is assumed${advice}`],
    [
      "a parameter",
      `paths: { /a: { get: { parameters: [{ $ref: "${remote}" }] } } }`,
      `${far} the parameter is left out${advice}`,
    ],
    ["a path item", `paths: { /a: { $ref: "${remote}" } }`, `${far} the path item is left out${advice}`],
    [
      "what a value of a discriminator selects",
      `components: { schemas: { A: { discriminator: { propertyName: k, mapping: { b: "${remote}" } } } } }`,
      `${far} b selects nothing${advice}`,
    ],
    [
      "something else than a schema",
      'components: { schemas: { A: { $ref: "#/info/title" } } }',
      "ref/wrong-target #/info/title should lead to a schema and leads to text; any value is assumed",
    ],
  ])("%s", (_what, text, message) => {
    const { spec, said } = resolveText(text);
    expect(said).toEqual([message]);
    expect(spec).toBeDefined();
  });
});

describe("a header", () => {
  test("keeps its examples and whether it explodes, and has no other style than its own", () => {
    const { spec, said } = resolveText(`
paths: { /a: { get: { responses: { "200": { description: ok, headers: {
  X-A: { explode: true, style: form, schema: { type: array }, example: [1] } } } } } } }
`);
    expect(said).toEqual(["structure/value no header has the style form; simple is assumed"]);
    expect(bare(spec?.operations[0]?.responses[0]?.headers)).toMatchObject([
      { explode: true, examples: [{ value: [1] }] },
    ]);
  });
});
