/** What pages say of an operation. */
import { describe, expect, it } from "vitest";
import type { PackageConfig } from "../../generator/config/config.js";
import { configOf, pagesOf, smallDocument } from "./support/pages.js";

const json = (schema: string, examples = {}) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${schema}` }, ...examples },
});

const form = (schema: string) => ({
  "application/x-www-form-urlencoded": { schema: { $ref: `#/components/schemas/${schema}` } },
});

const examples = {
  small: { summary: "A *small* one", value: { size: 1 } },
  wrong: { value: { size: "none" } },
  large: { value: { size: 100 } },
};

const device = {
  deviceAuthorizationUrl: "https://probe.example/device",
  tokenUrl: "https://probe.example/token",
  scopes: {},
};

const document = smallDocument({
  info: {
    title: "Probe",
    version: "1",
    contact: { name: "Ada", url: "https://ada.example", email: "ada@ada.example" },
  },
  externalDocs: { url: "https://probe.example/guide", description: "The guide" },
  tags: [{ name: "Orders", externalDocs: { url: "https://probe.example/orders", description: "All of [orders]" } }],
  paths: {
    "/orders": {
      post: {
        operationId: "createOrder",
        externalDocs: { url: "https://probe.example/create" },
        tags: ["Orders"],
        security: [{ key: [], token: [] }, { other: [] }, { other: ["write"] }, {}],
        requestBody: { required: true, content: { ...json("Order", { examples }), ...form("Order") } },
        responses: {
          "200": { description: "", content: json("Order") },
          "400": { description: "", content: json("Problem") },
          "404": { description: "" },
        },
      },
      get: { operationId: "getOrder", tags: ["Orders"], security: [{ key: [], token: [] }], responses: {} },
      put: { operationId: "putOrder", tags: ["Orders"], security: [{}], responses: {} },
      patch: { operationId: "patchOrder", tags: ["Orders"], security: [{ mutual: [], token: [] }], responses: {} },
      delete: { operationId: "deleteOrder", tags: ["Orders"], security: [{ mutual: [] }], responses: {} },
      head: { operationId: "headOrder", tags: ["Orders"], security: [{ token: [] }], responses: {} },
    },
  },
  components: {
    schemas: {
      Order: { type: "object", properties: { size: { type: "integer" } } },
      Problem: { type: "object", properties: { message: { type: "string" } } },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      token: { type: "http", scheme: "bearer" },
      other: { type: "http", scheme: "basic" },
      mutual: { type: "mutualTLS" },
      device: { type: "oauth2", flows: { deviceAuthorization: device } },
    },
  },
});

/** The page of the operations in a style. */
function pageOf(config: PackageConfig, path: string): string {
  return (pagesOf({ ...config, requestBody: "spread" }, document)?.get(path) ?? "").replace(/ +\|/g, " |");
}

const resources = pageOf(configOf("mix"), "docs/resources/orders.md");
const classes = pageOf(configOf("nuextract"), "docs/OrdersApi.md");

/** What stands under a heading of an operation. */
function sections(page: string, operation: string, heading: string): readonly string[] {
  const [, own = ""] = page.split(new RegExp(`^## ${operation}$`, "m"));
  return (own.split(/^## /m)[0] ?? "")
    .split(/^### /m)
    .filter((section) => section.startsWith(heading))
    .map((section) => section.slice(section.indexOf("\n")).trim());
}

describe("each example of a request that has a name, and is one,", () => {
  it("is called under a heading of its own, in the style resources", () => {
    for (const heading of ["Example Usage: small", "Example Usage: large"]) {
      expect(sections(resources, "createOrder", heading)).toHaveLength(1);
    }
    expect(sections(resources, "createOrder", "Example Usage: wrong")).toEqual([]);
    expect(sections(resources, "createOrder", "Example Usage: large")[0]).toContain("size: 100,");
    expect(sections(resources, "createOrder", "Standalone function")[1]).toContain("size: 100,");
  });

  it("is called after its words, or else its name, in the style classes", () => {
    const [text = ""] = sections(classes, "createOrder", "Example");
    expect(text).toMatch(/A \*small\* one:\n\n```ts[^`]+size: 1,[^`]+```\n\nlarge:\n\n```ts[^`]+size: 100,/);
  });
});

it("has all media types of a body, the usual one first", () => {
  expect(sections(classes, "createOrder", "HTTP request headers")[0]).toContain(
    "* **Content-Type**: application/json, application/x-www-form-urlencoded\n",
  );
  expect(sections(classes, "getOrder", "HTTP request headers")[0]).toContain("* **Content-Type**: Not defined\n");
});

it.each(["mix", "nuextract"])("stands in a package whose first page has the addresses of the document: %s", (id) => {
  const text = pageOf(configOf(id), "README.md");
  expect(text).toContain("More about the API: [The guide](https://probe.example/guide)\n");
  expect(text).toContain("Contact: [Ada](https://ada.example), [ada@ada.example](mailto:ada@ada.example)\n");
});

it.each([
  ["resources", resources],
  ["classes", classes],
])("says where more is said of it and of its group, in the style %s", (_, text) => {
  expect(text).toContain("More: [All of \\[orders\\]](https://probe.example/orders)\n");
  expect(text).toContain("\n\nMore: <https://probe.example/create>\n\n");
});

describe("the class of an error", () => {
  it("links to the type of its body where it has no page", () => {
    expect(sections(classes, "createOrder", "Errors")[0]).toMatch(/^\| \[`Problem\w*`\]\(ProblemBody\.md\) \| 400 \|/m);
  });
});

describe("the credentials of an operation", () => {
  it.each([
    [
      "any of some sets",
      "createOrder",
      "One of:\n\n* [key](../README.md#key) and [token](../README.md#token)\n* [other](../README.md#other)\n* No authorization",
    ],
    ["all of one set", "getOrder", "[key](../README.md#key) and [token](../README.md#token)"],
    ["one", "headOrder", "[token](../README.md#token)"],
    ["none", "putOrder", "No authorization required"],
    ["none that the client has", "deleteOrder", "Outside of the client: mutual"],
    [
      "one beside what the client has not",
      "patchOrder",
      "[token](../README.md#token)\n\nOutside of the client: mutual",
    ],
  ])("are %s", (_, operation, text) => {
    expect(sections(classes, operation, "Authorization")).toEqual([text]);
  });

  it("in its example are those of the first set", () => {
    const [text = ""] = sections(classes, "createOrder", "Example");
    expect(text.split("\n\n")[0]).toBe("* Api Key Authentication (key):\n* Bearer Authentication (token):");
  });

  it("are described on the first page, with the addresses of their flows", () => {
    const text = pageOf(configOf("nuextract"), "README.md");
    expect(text).toContain("* **Device authorization URL**: <https://probe.example/device>\n* **Token URL**:");
  });
});
