import { describe, expect, it } from "vitest";
import { functionsOf, named } from "./support.js";

const operation = (yaml: string) => {
  const [names] = named(yaml).names.operations.values();
  if (names === undefined) throw new Error("no operation");
  return names;
};

describe("the name of a function", () => {
  it.each([
    ["getOrder", "getOrder"],
    ["get_order", "getOrder"],
    ["GetOrder", "getOrder"],
    ["orders.get", "ordersGet"],
    ["delete", "deleteOperation"],
    ["new", "newOperation"],
    ["await", "awaitOperation"],
    ["import", "importOperation"],
    ["arguments", "argumentsOperation"],
    ["fetch", "fetchOperation"],
    ["send", "sendOperation"],
    ["json", "jsonOperation"],
    ["core", "coreOperation"],
    ["request", "requestOperation"],
    ["options", "optionsOperation"],
    ["body", "bodyOperation"],
    ["2fa", "_2fa"],
    ["client", "client"],
    ["constructor", "constructor"],
    ["\u{1f600}", "_"],
  ])("of the operation %s is %s", (operationId, name) => {
    expect(functionsOf(named(`GET /a: { operationId: ${JSON.stringify(operationId)} }`))).toEqual([name]);
  });

  it.each([
    ["GET /users", "getUsers"],
    ["GET /users/{id}", "getUsersById"],
    ["POST /users/{user_id}/posts/{id}", "postUsersByUserIdPostsById"],
    ["DELETE /a-b/c.d", "deleteABCD"],
    ["GET /", "getOperation"],
  ])("without an operationId is made of method and path: %s is %s", (key, name) => {
    expect(functionsOf(named(`${key}: {}`))).toEqual([name]);
  });

  it("goes to the first path when two operations want it, and the other is warned of", () => {
    const found = named("{ GET /b: { operationId: getOrder }, GET /a: { operationId: get_order } }");
    expect(functionsOf(found).toSorted()).toEqual(["getOrder", "getOrderOperation"]);
    expect(found.names.operations.get("#/paths/~1a/get")?.function).toBe("getOrder");
    expect(found.diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["name/collision", "/paths/~1b/get"],
    ]);
  });

  it("names the types that belong to it, which give way to schemas", () => {
    const { request, error, file } = operation(`
GET /a: { operationId: getOrder, parameters: [{ name: x, in: query, schema: {} }] }
schemas: { GetOrderRequest: { type: string }, GetOrderError: { type: string } }
`);
    expect({ request, error, file }).toEqual({
      request: "GetOrderParams",
      error: "GetOrderFailure",
      file: "get-order",
    });
  });
});

describe("the type of a request", () => {
  it("takes no name when the operation takes nothing", () => {
    const found = named("{ GET /a: { operationId: getOrder }, schemas: { GetOrderRequest: { type: string } } }");
    expect(found.diagnostics).toEqual([]);
  });

  it("takes no name when a component is all that the operation takes", () => {
    const found = named(`
POST /a: { operationId: addOrder, requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/AddOrderRequest" } } } } }
schemas: { AddOrderRequest: { properties: { a: { type: string } } } }
`);
    expect(found.diagnostics).toEqual([]);
  });

  it("says in a collision how to name it, which leaves the function alone", () => {
    const spec = `
GET /a: { operationId: getOrder, parameters: [{ name: x, in: query, schema: {} }] }
schemas: { GetOrderRequest: { type: string }, GetOrderError: { type: string } }
`;
    expect(named(spec).diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ["name/collision", 'to choose a name, add "#/paths/~1a/get/requestBody" to the names of this package'],
      ["name/collision", 'to choose a name, add "#/paths/~1a/get/responses" to the names of this package'],
    ]);
    const chosen = named(spec, { "#/paths/~1a/get/requestBody": "OrderQuery", "/paths/~1a/get/responses": "NoOrder" });
    const [names] = chosen.names.operations.values();
    expect(names).toMatchObject({ function: "getOrder", request: "OrderQuery", error: "NoOrder" });
    expect(chosen.diagnostics).toEqual([]);
  });
});

describe("the keys of a request", () => {
  const keysOf = (parameters: string, rest = "") =>
    operation(`GET /a/{id}: { operationId: a, parameters: [${parameters}] ${rest} }`);

  it("are spelled as on the wire", () => {
    const { parameterKeys } = keysOf(
      "{ name: X-Trace, in: header, schema: {} }, { name: 'a[b]', in: query, schema: {} }",
    );
    expect(parameterKeys).toEqual(["id", "X-Trace", "a[b]"]);
  });

  it("are read into variables whose names are no matter of the document", () => {
    const spec = (name: string) => `{ name: ${name}, in: query, schema: {} }`;
    const found = named(`GET /a: { operationId: a, parameters: [${spec("max-results")}, ${spec("maxResults")}] }`);
    const [names] = found.names.operations.values();
    expect(names?.parameterLocals).toEqual(["maxResults", "maxResultsValue"]);
    expect(found.diagnostics).toEqual([]);
  });

  it("get their place added when two parameters have one name", () => {
    expect(keysOf("{ name: id, in: query, schema: {} }, { name: id, in: header, schema: {} }").parameterKeys).toEqual([
      "id",
      "id_query",
      "id_header",
    ]);
  });

  it("may be any word", () => {
    const { parameterKeys, parameterLocals } = keysOf(
      "{ name: then, in: query, schema: {} }, { name: class, in: query, schema: {} }",
    );
    expect(parameterKeys).toEqual(["id", "then", "class"]);
    expect(parameterLocals).toEqual(["id", "then", "classValue"]);
  });

  it("get their place added when every object has a member of the name", () => {
    expect(
      keysOf("{ name: __proto__, in: query, schema: {} }, { name: toString, in: header, schema: {} }"),
    ).toMatchObject({
      parameterKeys: ["id", "__proto___query", "toString_header"],
    });
  });

  it("have variables that are identifiers and differ", () => {
    const { parameterLocals } = keysOf(
      "{ name: X-Trace, in: header, schema: {} }, { name: xTrace, in: query, schema: {} }, { name: body, in: query, schema: {} }",
    );
    expect(parameterLocals).toEqual(["id", "xTrace", "xTraceValue", "bodyValue"]);
  });
});

describe("the key of a body", () => {
  const body = (schema: string, rest = "") =>
    operation(`
PUT /a: { operationId: a, requestBody: { content: { application/json: { schema: ${schema} } } } ${rest} }
schemas: { Names: { type: array }, then: { type: array } }
`).bodyKey;

  it("is called after the component", () => {
    expect(body("{ $ref: '#/components/schemas/Names' }")).toBe("names");
  });

  it("is body without a component, or with one that no object may have", () => {
    expect(body("{ type: array }")).toBe("body");
    expect(body("{ $ref: '#/components/schemas/then' }")).toBe("body");
  });

  it("gives way to a parameter", () => {
    const parameter = ", parameters: [{ name: names, in: query, schema: {} }]";
    expect(body("{ $ref: '#/components/schemas/Names' }", parameter)).toBe("body");
    expect(body("{ type: array }", ", parameters: [{ name: body, in: query, schema: {} }]")).toBe("requestBody");
  });
});
