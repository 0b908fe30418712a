import { describe, expect, it } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.js";
import { load } from "../../../generator/load/load.js";
import { locate } from "../../../generator/load/locate.js";
import { buildModel } from "../../../generator/model/build.js";
import { assignNames } from "../../../generator/naming/assign.js";
import { resolve } from "../../../generator/resolve/resolve.js";
import { CONFIG } from "../../scenarios/harness/stages.js";
import { complaints, functionsOf, named, typesOf } from "./support.js";

const SPEC = `
GET /a: { operationId: getA, tags: [orders] }
tags: [{ name: orders }]
securitySchemes: { key: { type: http, scheme: bearer } }
schemas: { Order: { type: string }, Item: { type: string } }
`;

describe("the names table of a package", () => {
  it("names schemas", () => {
    expect(typesOf(named(SPEC, { "/components/schemas/Order": "Purchase" }))).toEqual({
      Order: "Purchase",
      Item: "Item",
    });
  });

  it("takes pointers with a number sign too", () => {
    expect(typesOf(named(SPEC, { "#/components/schemas/Order": "Purchase" }))["Order"]).toBe("Purchase");
  });

  it("names operations and what belongs to them", () => {
    const found = named(SPEC, { "/paths/~1a/get": "findAll" });
    expect(functionsOf(found)).toEqual(["findAll"]);
    expect([...found.names.operations.values()][0]?.error).toBe("FindAllError");
    expect(found.names.resources.get("orders")?.methods.get("#/paths/~1a/get")).toBe("findAll");
  });

  it("names resources and credentials", () => {
    const { names, diagnostics } = named(SPEC, { "/tags/0": "sales", "/components/securitySchemes/key": "token" });
    expect(diagnostics).toEqual([]);
    expect(names.resources.get("orders")?.name).toBe("SalesResource");
    expect(names.resources.get("orders")?.accessor).toBe("sales");
    expect(names.credentials.get("key")).toEqual({ option: "token", variable: "SHOP_TOKEN" });
  });

  it("wins over what would have had the name, which moves aside", () => {
    const found = named(SPEC, { "/components/schemas/Order": "Item" });
    expect(typesOf(found)["Order"]).toBe("Item");
    expect(typesOf(found)["Item"]).toBe("ItemModel");
  });

  it.each(["my order", "2nd", "", "a-b", "a.b", "a;b", "a/**/b"])("refuses what is no identifier: %j", (name) => {
    expect(complaints(SPEC, { "/components/schemas/Order": name })).toEqual([
      `name/illegal: ${name} cannot be a name here: only letters, digits, _ and $, not a digit first`,
    ]);
  });

  it.each(["class", "Promise", "send", "await"])("refuses what has a meaning already: %s", (name) => {
    expect(complaints(SPEC, { "/components/schemas/Order": name })).toEqual([
      `name/illegal: ${name} cannot be a name here: it would hide a name of the language, the platform or the runtime`,
    ]);
  });

  it("may not give a name twice", () => {
    const names = { "/components/schemas/Order": "Thing", "/components/schemas/Item": "Thing" };
    expect(complaints(SPEC, names)).toEqual(["name/taken: the names table gives the name Thing twice"]);
  });

  it("may not take the name of a class that the package has", () => {
    expect(complaints(SPEC, { "/components/schemas/Order": "ShopCore" })).toHaveLength(1);
  });

  it("warns of pointers that lead to nothing", () => {
    expect(complaints(SPEC, { "/components/schemas/Odrer": "Thing" })).toEqual([
      "names/unknown-pointer: the names of this package have #/components/schemas/Odrer, where nothing is named",
    ]);
  });

  it("shows where pointers that lead to nothing end, and asks which was meant", () => {
    const { diagnostics } = named(SPEC, { "/components/schemas/Odrer": "Thing", "/paths/~1zzzzzzzz/get": "other" });
    expect(diagnostics.map(({ pointer, line, hint }) => ({ pointer, line, hint }))).toEqual([
      { pointer: "/paths/~1zzzzzzzz/get", line: 1, hint: undefined },
      { pointer: "/components/schemas/Odrer", line: 1, hint: "did you mean #/components/schemas/Order?" },
    ]);
  });
});

describe("places in other files than the document", () => {
  const files: Readonly<Record<string, string>> = {
    "specs/shop.yaml": `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths: {}
components:
  schemas:
    Order: { type: object, properties: { old: { $ref: "parts/old.yaml#/components/schemas/Order" } } }
`,
    "specs/parts/old.yaml": "components: { schemas: { Order: { type: object, properties: { id: {} } } } }",
  };

  function namesOf(names: Readonly<Record<string, string>>) {
    const config = { ...CONFIG, spec: "specs/shop.yaml", names: new Map(Object.entries(names)) };
    const diagnostics = new Diagnostics();
    const document = load({ path: config.spec, read: (path) => files[path] ?? "" }, diagnostics);
    const spec = document && resolve(document, diagnostics);
    if (spec === undefined) throw new Error("the document has errors");
    const { types } = assignNames(buildModel(spec, "spread", diagnostics), config, [], diagnostics);
    const said = diagnostics.sorted(locate).map(({ code, hint }) => [code, hint]);
    return { types: [...types.values()].map(({ name }) => name).sort(), said };
  }

  const place = "parts/old.yaml#/components/schemas/Order";

  it("are told apart from those of the document that have the same pointer", () => {
    expect(namesOf({ "/components/schemas/Order": "Sale", [place]: "OldSale" })).toEqual({
      types: ["OldSale", "Sale"],
      said: [],
    });
  });

  it("are what a warning says to add to the table", () => {
    expect(namesOf({}).said).toEqual([
      ["name/collision", `to choose a name, add "${place}" to the names of this package`],
    ]);
  });

  it("may be misspelt, too", () => {
    expect(namesOf({ "parts/old.yaml#/components/schemas/Odrer": "OldSale", [place]: "Old" }).said).toEqual([
      ["names/unknown-pointer", `did you mean ${place}?`],
    ]);
  });
});
