import { describe, expect, test } from "vitest";
import { resolveFiles, resolveText, specOf } from "./support.js";

/** Where the properties of `Order` lead, by name. */
function leads(spec: ReturnType<typeof specOf> | undefined): Readonly<Record<string, string | undefined>> {
  const order = spec?.schemas.get("#/components/schemas/Order");
  return Object.fromEntries(order?.properties?.map(({ name, schema }) => [name, schema.ref]) ?? []);
}

describe("a schema may be referred to by a name that it gives itself", () => {
  test("an anchor, in the document and in another file", () => {
    const { spec, said } = resolveFiles({
      "a.yaml": `
openapi: 3.1.0
info: { title: Orders, version: "1" }
components:
  schemas:
    Order: { properties: { buyer: { $ref: "#buyer" }, line: { $ref: "parts.yaml#line" } } }
    Customer: { $anchor: buyer }
`,
      "parts.yaml": "Line: { $anchor: line }\n",
    });
    expect(said).toEqual([]);
    expect(leads(spec)).toEqual({ buyer: "#/components/schemas/Customer", line: "parts.yaml#/Line" });
  });

  test("an identifier, absolute or relative to the one around it", () => {
    const spec = specOf(`
components:
  schemas:
    Order:
      $id: https://schemas.example.com/shop/order
      properties:
        whole: { $ref: https://schemas.example.com/shop/customer }
        beside: { $ref: customer }
        part: { $ref: "customer#/$defs/Name" }
        anchor: { $ref: "customer#name" }
        own: { $ref: "#/$defs/Line" }
        self: { $ref: "#" }
      $defs: { Line: {} }
    Customer:
      $id: https://schemas.example.com/shop/customer
      $defs: { Name: { $anchor: name } }
`);
    const customer = "#/components/schemas/Customer";
    expect(leads(spec)).toEqual({
      whole: customer,
      beside: customer,
      part: `${customer}/$defs/Name`,
      anchor: `${customer}/$defs/Name`,
      own: "#/components/schemas/Order/$defs/Line",
      self: "#/components/schemas/Order",
    });
  });

  test("the address that the document gives itself", () => {
    const spec = specOf(
      `
$self: https://api.example.com/shop.yaml
components:
  schemas:
    Order:
      properties:
        absolute: { $ref: "https://api.example.com/shop.yaml#/components/schemas/Line" }
        relative: { $ref: "shop.yaml#/components/schemas/Line" }
    Line: {}
`,
      "3.2.0",
    );
    expect(leads(spec)).toEqual({
      absolute: "#/components/schemas/Line",
      relative: "#/components/schemas/Line",
    });
  });

  test("files are found as before where no name says otherwise", () => {
    const { spec, said } = resolveFiles({
      "a.yaml": `
openapi: 3.1.0
info: { title: Orders, version: "1" }
components: { schemas: { Order: { $id: "https://schemas.example.com/order", properties: { line: { $ref: parts/line.yaml } } } } }
`,
      "parts/line.yaml": "$id: https://schemas.example.com/line\ntype: object\n",
    });
    expect(said).toEqual([]);
    expect(leads(spec)).toEqual({ line: "parts/line.yaml#" });
  });

  test("but what an example or a property of that name says is no name", () => {
    const { said } = resolveText(`
components:
  schemas:
    Order: { properties: { a: { $ref: "#here" } }, example: { $anchor: here }, default: { $id: x } }
    Line: { properties: { $anchor: { const: here }, $id: { type: string } } }
`);
    expect(said).toEqual(["ref/unresolved nothing is defined at #here"]);
  });
});

describe("a dynamic reference", () => {
  test("leads to the one schema that has the name", () => {
    const spec = specOf(`
components:
  schemas:
    Order: { properties: { parent: { $dynamicRef: "#node" } }, $dynamicAnchor: node }
`);
    expect(leads(spec)).toEqual({ parent: "#/components/schemas/Order" });
  });

  test("of which several have the name leads to that beside it, with a warning", () => {
    const { spec, said } = resolveText(`
components:
  schemas:
    Strict: { $id: strict, $dynamicAnchor: node, $ref: order }
    Order: { $id: order, properties: { parent: { $dynamicRef: "#node" } }, $dynamicAnchor: node }
`);
    expect(said).toEqual(["ref/dynamic #node depends on where it is used from; it is read as $ref"]);
    expect(leads(spec)).toEqual({ parent: "#/components/schemas/Order" });
  });

  test("whose name is only given elsewhere leads there, with a warning", () => {
    const { spec, said } = resolveText(`
components:
  schemas:
    Order: { $id: order, properties: { line: { $dynamicRef: "#line" } } }
    Orders: { $ref: order, $defs: { "100%": { $dynamicAnchor: line } } }
`);
    expect(said).toEqual(["ref/dynamic #line depends on where it is used from; it is read as $ref"]);
    expect(leads(spec)).toEqual({ line: "#/components/schemas/Orders/$defs/100%" });
  });
});
