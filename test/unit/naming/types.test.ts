import { describe, expect, it } from "vitest";
import { filesOf, named, typesOf } from "./support.js";

/** A document whose schemas are called so. */
const schemas = (...keys: readonly string[]) =>
  `schemas: ${JSON.stringify(Object.fromEntries(keys.map((key) => [key, { type: "string" }])))}`;

const collisions = (found: ReturnType<typeof named>) =>
  found.diagnostics
    .filter(({ code }) => code === "name/collision")
    .map(({ message, pointer, related, hint }) => ({ message, pointer, other: related[0]?.message, hint }));

describe("the name of a schema", () => {
  it.each([
    ["Promise", "PromiseModel"],
    ["Error", "ErrorModel"],
    ["Response", "ResponseModel"],
    ["Record", "RecordModel"],
    ["Date", "DateModel"],
    ["Object", "ObjectModel"],
    ["object", "ObjectModel"],
    ["Array", "ArrayModel"],
    ["Blob", "BlobModel"],
    ["Headers", "HeadersModel"],
  ])("keeps clear of the platform: %s is %s", (key, name) => {
    const found = named(schemas(key));
    expect(typesOf(found)).toEqual({ [key]: name });
    expect(found.diagnostics).toEqual([]);
  });

  it.each([
    ["ApiPromise", "ApiPromiseModel"],
    ["Core", "CoreModel"],
    ["RequestOptions", "RequestOptionsModel"],
    ["ClientOptions", "ClientOptionsModel"],
    ["Credential", "CredentialModel"],
  ])("keeps clear of the runtime: %s is %s", (key, name) => {
    expect(typesOf(named(schemas(key)))).toEqual({ [key]: name });
  });

  it.each([
    ["Shop", "ShopModel"],
    ["ShopCore", "ShopCoreModel"],
    ["ShopOptions", "ShopOptionsModel"],
    ["ShopError", "ShopErrorModel"],
    ["ShopTimeoutError", "ShopTimeoutErrorModel"],
  ])("keeps clear of the package's own classes: %s is %s", (key, name) => {
    expect(typesOf(named(schemas(key)))).toEqual({ [key]: name });
  });

  it.each([
    ["__proto__", "Proto"],
    ["constructor", "Constructor"],
    ["then", "Then"],
    ["class", "Class"],
    ["string", "StringModel"],
    ["null", "Null"],
    ["400", "_400"],
    ["***", "_"],
  ])("may be anything: %s is %s", (key, name) => {
    expect(Object.values(typesOf(named(schemas(key))))).toEqual([name]);
  });

  it("is the same as the key where that is a name already", () => {
    expect(typesOf(named(schemas("Order", "RESTError", "orderItem", "HTTPProxy2")))).toEqual({
      Order: "Order",
      RESTError: "RESTError",
      orderItem: "OrderItem",
      HTTPProxy2: "HTTPProxy2",
    });
  });

  it("goes to the first of two twins in the order of their pointers, and a warning shows both places", () => {
    const found = named(schemas("Foo_Bar", "FooBar"));
    expect(typesOf(found)).toEqual({ FooBar: "FooBar", Foo_Bar: "FooBarModel" });
    expect(collisions(found)).toEqual([
      {
        message: "FooBar is taken; calling this one FooBarModel",
        pointer: "/components/schemas/Foo_Bar",
        other: "FooBar is here",
        hint: 'to choose a name, add "#/components/schemas/Foo_Bar" to the names of this package',
      },
    ]);
  });

  it("gets a number when every other name is taken", () => {
    expect(typesOf(named(schemas("FooBar", "Foo_Bar", "foo bar", "foo-bar")))).toEqual({
      FooBar: "FooBar",
      Foo_Bar: "FooBarModel",
      "foo bar": "FooBar2",
      "foo-bar": "FooBar3",
    });
  });

  it("tells composed letters from combined ones, which look alike", () => {
    expect(Object.values(typesOf(named(schemas("caf\u00e9", "cafe\u0301")))).toSorted()).toEqual(["Cafe", "CafeModel"]);
  });
});

describe("the file of a schema", () => {
  it("differs from all others without regard to case", () => {
    const files = filesOf(named(schemas("Order", "ORDER", "order", "oRder")));
    const names = Object.values(files);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });

  it.each([
    ["con", "con2"],
    ["Index", "index2"],
    ["NUL", "nul2"],
    ["../../evil", "evil"],
    ["***", "_"],
  ])("is one that every disk takes: %s is in %s", (key, file) => {
    expect(Object.values(filesOf(named(schemas(key))))).toEqual([file]);
  });

  it("is cut when the name is very long, and still its own", () => {
    const files = Object.values(filesOf(named(schemas("A".repeat(300), `${"A".repeat(300)}b`))));
    expect(files.every((file) => file.length < 120)).toBe(true);
    expect(new Set(files).size).toBe(2);
  });
});

describe("the module of a type", () => {
  const modulesOf = (yaml: string) =>
    Object.fromEntries([...named(yaml).names.types.values()].map(({ name, module }) => [name, module]));

  it("is that of the named schema it is written in, at any depth", () => {
    const order =
      "{ type: object, properties: { lines: { type: array, items: { type: object, properties: { a: {} } } } } }";
    expect(modulesOf(`schemas: { Order: ${order}, Other: { $ref: "#/schemas/Order" } }`)).toMatchObject({
      Order: "models/order",
      OrderLinesItem: "models/order",
    });
  });

  it("is that of the operation for what is written in its request, and one of its own for a response", () => {
    const place = "{ type: object, properties: { place: { type: object, properties: { x: {} } } } }";
    const content = `content: { application/json: { schema: ${place} } }`;
    const spec = `
POST /orders:
  operationId: order
  requestBody: { ${content} }
  responses: { "200": { ${content} } }`;
    expect(modulesOf(spec)).toEqual({
      OrderRequest: "operations/order",
      OrderRequestPlace: "operations/order",
      OrderResponse: "models/order-response",
      OrderResponsePlace: "models/order-response",
    });
  });
});

describe("a schema that an error carries", () => {
  const failing = (key: string) => `
GET /a:
  responses:
    "400": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/${key}" } } } }
schemas: { ${key}: { type: object, properties: { message: { type: string } } } }
`;

  it.each([
    ["ErrorResponse", "ErrorResponse", "ErrorResponseBody"],
    ["BadRequestResponse", "BadRequestResponseError", "BadRequestResponse"],
    ["NotFound", "NotFoundError", "NotFound"],
    ["RESTError", "RESTError", "RESTErrorBody"],
    ["Error", "ErrorResponse", "ErrorBody"],
    ["Problem", "Problem", "ProblemBody"],
    ["Errors", "Errors", "ErrorsBody"],
    ["Fault", "Fault", "FaultBody"],
    ["ValidationException", "ValidationException", "ValidationExceptionBody"],
    ["Terror", "TerrorError", "Terror"],
    ["ShopError", "ShopErrorResponse", "ShopErrorBody"],
  ])("%s has the class %s with a body %s", (key, errorClass, body) => {
    const found = named(failing(key));
    expect([...found.names.errorTypes.values()].map(({ name }) => name)).toEqual([errorClass]);
    expect(typesOf(found)).toEqual({ [key]: body });
  });
});

it("leaves the name of a body to the schema that has it", () => {
  const found = named(`
GET /a:
  responses:
    "400": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/CloudError" } } } }
schemas:
  CloudError: { type: object, properties: { error: { $ref: "#/components/schemas/CloudErrorBody" } } }
  CloudErrorBody: { type: object, properties: { code: { type: string } } }
`);
  expect(typesOf(found)).toEqual({ CloudError: "CloudErrorModel", CloudErrorBody: "CloudErrorBody" });
});

describe("types without a name", () => {
  it("are called after what they are in", () => {
    const found = named(`
POST /orders:
  operationId: createOrder
  requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { a: {} } } } } } }
  responses:
    "200":
      description: ""
      content: { application/json: { schema: { type: object, properties: { next: { type: object, properties: { a: {} } } } } } }
schemas:
  Order: { type: object, properties: { items: { type: array, items: { type: object, properties: { a: {} } } } } }
`);
    expect([...found.names.types.values()].map(({ name }) => name).toSorted()).toEqual([
      "CreateOrderRequestBodyItem",
      "CreateOrderResponse",
      "CreateOrderResponseNext",
      "Order",
      "OrderItemsItem",
    ]);
  });

  it("give way to those that have one", () => {
    const found = named(`
schemas:
  Order: { type: object, properties: { item: { type: object, properties: { a: {} } } } }
  OrderItem: { type: string }
`);
    const item = found.names.types.get("#/components/schemas/Order/properties/item");
    expect(item?.name).toBe("OrderItem2");
    expect(typesOf(found)["OrderItem"]).toBe("OrderItem");
  });
});

it("warns once of a schema that has the name of the client class", () => {
  const { names, diagnostics } = named("schemas: { Shop: { type: string } }");
  expect([...names.types.values()].map(({ name }) => name)).toEqual(["ShopModel"]);
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["name/client", "to give it the name, choose another one for the client"],
  ]);
});
