import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled } from "./support.js";

const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const OTHERS = `
  A: { type: object, properties: { a: { type: string } } }
  B: { type: object, required: [b], properties: { a: { type: integer }, b: { type: string } } }
  Either: { oneOf: [${ref("A")}, ${ref("B")}] }
  Both: { oneOf: [${ref("B")}, { allOf: [${ref("B")}, { properties: { x: {} } }] }] }
`;
const found = (text: string) => modelled(`schemas:\n  It: ${text}${OTHERS}`);

describe("required", () => {
  it.each([
    ["inline branches", "type: object, required: [a], oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }]"],
    [
      "branches beside properties",
      "properties: { id: {} }, required: [a], oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }]",
    ],
    ["branches that are references", `required: [a], anyOf: [${ref("A")}, ${ref("B")}]`],
    ["a choice that is a part", `allOf: [{ oneOf: [${ref("A")}, ${ref("B")}] }, { required: [a] }]`],
    ["a part beside a choice", `required: [a], allOf: [${ref("A")}, ${ref("Either")}]`],
  ])("reaches the properties of %s", (_, keywords) => {
    const result = found(`{ ${keywords} }`);
    const inner = [...result.model.types.values()].filter(({ id }) => id.startsWith("#/components/schemas/It/"));
    const properties = inner.flatMap((type) => (type.kind === "object" ? type.properties : []));
    expect(properties.filter(({ wireName }) => wireName === "a").map(({ required }) => required)).toContain(true);
    expect(properties.filter(({ wireName }) => wireName === "a").map(({ required }) => required)).not.toContain(false);
    expect(codes(result)).toEqual([]);
  });

  it("makes a branch that does not declare the property have one", () => {
    const result = found("{ required: [a], oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }");
    expect(result.model.types.get("#/components/schemas/It/oneOf/1")).toMatchObject({
      properties: [
        { wireName: "b", required: false },
        { wireName: "a", required: true },
      ],
    });
  });

  it("leaves branches alone that require the property themselves", () => {
    const result = found(`{ required: [b], oneOf: [${ref("B")}, { allOf: [${ref("B")}, { maxProperties: 2 }] }] }`);
    expect(declared(component(result, "It"))).toBe("&B | &It/oneOf/1");
    expect(codes(result)).toEqual([]);
  });

  it("says nothing of what a union requires already", () => {
    const result = found(`{ allOf: [${ref("Both")}, { required: [b] }] }`);
    expect(declared(component(result, "It"))).toBe("&Both");
    expect(codes(result)).toEqual([]);
  });

  it("is reported where a union with a name would have to say it", () => {
    const result = found(`{ allOf: [${ref("Either")}, { required: [b] }] }`);
    expect(declared(component(result, "It"))).toBe("&Either");
    expect(codes(result)).toEqual(["schema/unsupported"]);
  });

  it("is reported where a branch is the union of what extends it", () => {
    const base =
      "required: [kind], properties: { kind: { type: string }, a: {} }, discriminator: { propertyName: kind }";
    const result = modelled(`
schemas:
  It: { required: [a], oneOf: [${ref("Base")}, ${ref("A")}] }
  Base: { type: object, ${base} }
  Sub: { allOf: [${ref("Base")}] }
${OTHERS}`);
    expect(declared(component(result, "It"))).toBe("&Base | &A");
    expect(codes(result)).toEqual(["schema/unsupported"]);
  });

  it("keeps the tags of a union", () => {
    const tagged = "discriminator: { propertyName: kind, mapping: { a: A, b: B } }";
    const result = found(`{ required: [a], oneOf: [${ref("A")}, ${ref("B")}], ${tagged} }`);
    expect(declared(component(result, "It"))).toBe("by kind: &It/oneOf/0(kind=a) | &It/oneOf/1(kind=b)");
  });

  it("ends where parts contain each other", () => {
    const result = found(`{ required: [q], allOf: [${ref("It")}], oneOf: [${ref("It")}, ${ref("A")}] }`);
    expect(codes(result)).toContain("schema/unsupported");
  });
});
