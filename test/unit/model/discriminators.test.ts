import { describe, expect, it, test } from "vitest";
import { codes, component, declared, modelled } from "./support.js";

const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const MEMBERS = `
  Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
  Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
  Bird: { type: object, required: [kind], properties: { kind: { const: bird } } }
  Fish: { type: object, required: [kind], properties: { kind: { type: string, enum: [fish, eel] } } }
`;

function union(members: string, discriminator: string, keyword = "oneOf") {
  const found = modelled(`schemas:\n  It: { ${keyword}: [${members}], discriminator: ${discriminator} }${MEMBERS}`);
  return { type: declared(component(found, "It")), codes: codes(found) };
}

describe("a discriminator", () => {
  it("whose values the members say themselves adds nothing to them", () => {
    const { type } = union(`${ref("Bird")}, ${ref("Fish")}`, "{ propertyName: kind }");
    expect(type).toBe("by kind: &Bird | &Fish");
  });

  it("without a mapping selects members by their names", () => {
    const { type } = union(`${ref("Cat")}, ${ref("Dog")}`, "{ propertyName: kind }");
    expect(type).toBe("by kind: &Cat(kind=Cat) | &Dog(kind=Dog)");
  });

  it("with a mapping selects them by its keys, of which there may be several", () => {
    const mapping = `{ cat: "#/components/schemas/Cat", kitten: "#/components/schemas/Cat", dog: Dog }`;
    const { type } = union(`${ref("Cat")}, ${ref("Dog")}`, `{ propertyName: kind, mapping: ${mapping} }`);
    expect(type).toBe("by kind: &Cat(kind=cat,kitten) | &Dog(kind=dog)");
  });

  it("with a mapping of all members needs no property in them", () => {
    const found = modelled(`
schemas:
  It: { oneOf: [${ref("A")}, ${ref("B")}], discriminator: { propertyName: kind, mapping: { a: A, b: B } } }
  A: { type: object, properties: { a: { type: string } } }
  B: { type: object, properties: { b: { type: string } } }
`);
    expect(declared(component(found, "It"))).toBe("by kind: &A(kind=a) | &B(kind=b)");
    expect(codes(found)).toEqual([]);
  });

  it("works with anyOf too", () => {
    const { type } = union(`${ref("Cat")}, ${ref("Bird")}`, "{ propertyName: kind }", "anyOf");
    expect(type).toBe("by kind: &Cat(kind=Cat) | &Bird");
  });

  it("is of no use when a member has no name and no constant, which is reported", () => {
    const { type, codes: found } = union(`${ref("Cat")}, { properties: { x: {} } }`, "{ propertyName: kind }");
    expect(type).toBe("&Cat | &It/oneOf/1");
    expect(found).toContain("discriminator/unsupported");
  });

  it("needs no name where the member has a constant", () => {
    const { type } = union(`${ref("Cat")}, { properties: { kind: { const: x } } }`, "{ propertyName: kind }");
    expect(type).toBe("by kind: &Cat(kind=Cat) | &It/oneOf/1");
  });

  it("finds the constant in a part of the member", () => {
    const found = modelled(`
schemas:
  It: { oneOf: [${ref("Duck")}, ${ref("Cat")}], discriminator: { propertyName: kind } }
  Duck: { allOf: [${ref("Bird")}, { properties: { quacks: { type: boolean } } }] }
${MEMBERS}`);
    expect(declared(component(found, "It"))).toBe("by kind: &Duck | &Cat(kind=Cat)");
  });

  it.each([
    ["has the same discriminator", "{ oneOf: [REFS], discriminator: { propertyName: kind } }", "&Cat, &Dog"],
    ["has members with constants", "{ oneOf: [REFS] }", "&Bird, &Fish"],
  ])("leaves the values of a member to its own members, when it is a union that %s", (_, text, members) => {
    const refs = members.split(", ").map((member) => ref(member.slice(1)));
    const found = modelled(`
schemas:
  It: { oneOf: [${ref("Inner")}, ${ref("Car")}], discriminator: { propertyName: kind } }
  Inner: ${text.replace("REFS", refs.join(", "))}
  Car: { type: object, required: [kind], properties: { kind: { type: string } } }
${MEMBERS}`);
    expect(declared(component(found, "It"))).toBe("by kind: &Inner | &Car(kind=Car)");
    expect(codes(found)).toEqual([]);
  });

  it("selects a union by its name where that is all there is", () => {
    const found = modelled(`
schemas:
  It: { oneOf: [${ref("Inner")}, ${ref("Bird")}], discriminator: { propertyName: kind, mapping: { pet: Inner } } }
  Inner: { oneOf: [${ref("Cat")}, ${ref("Dog")}] }
${MEMBERS}`);
    expect(declared(component(found, "It"))).toBe("by kind: &Inner(kind=pet) | &Bird");
  });

  it("keeps its tag when the union may also be null", () => {
    const found = modelled(`
schemas:
  It: { type: object, properties: { pet: { oneOf: [${ref("Pet")}, { type: "null" }] } } }
  Pet: { oneOf: [${ref("Bird")}, ${ref("Fish")}], discriminator: { propertyName: kind } }
${MEMBERS}`);
    expect(declared(component(found, "It"))).toBe("{ pet?: &Pet | null }");
    expect(declared(component(found, "Pet"))).toBe("by kind: &Bird | &Fish");
  });

  it("tells the others apart where one branch is null", () => {
    const { type, codes: found } = union(`${ref("Cat")}, ${ref("Dog")}, { type: "null" }`, "{ propertyName: kind }");
    expect(type).toBe("by kind: &Cat(kind=Cat) | &Dog(kind=Dog) | null");
    expect(found).toEqual([]);
  });

  it("tells the others apart where a member may be null", () => {
    const found = modelled(`
schemas:
  It: { oneOf: [${ref("Cat")}, ${ref("Maybe")}], discriminator: { propertyName: kind } }
  Maybe: { type: [object, "null"], properties: { kind: { type: string } } }
${MEMBERS}`);
    expect(declared(component(found, "It"))).toBe("by kind: &Cat(kind=Cat) | &Maybe(kind=Maybe) | null");
    expect(codes(found)).toEqual([]);
  });

  it("leaves the tag of its default open, since that has every other value and none", () => {
    const discriminator = "{ propertyName: kind, mapping: { cat: Cat }, defaultMapping: Dog }";
    expect(union(`${ref("Cat")}, ${ref("Dog")}`, discriminator).type).toBe("by kind: &Cat(kind=cat) | &Dog");
  });
});

describe("a discriminator of members that share the values of a base", () => {
  const members = (kind: string, mapping: string) => `
schemas:
  It: { oneOf: [${ref("Cat")}, ${ref("Dog")}], discriminator: { propertyName: kind${mapping} } }
  Base: { type: object, required: [kind], properties: { kind: ${kind} } }
  Cat: { allOf: [${ref("Base")}, { properties: { lives: { type: integer } } }] }
  Dog: { allOf: [${ref("Base")}, { properties: { good: { type: boolean } } }] }
  Kind: { type: string, enum: [cat, dog, wolf] }
`;
  const mapping = ", mapping: { cat: Cat, dog: Dog, wolf: Dog }";

  it.each([
    ["which it lists", "{ enum: [cat, dog, wolf] }", mapping, "&Cat(kind=cat) | &Dog(kind=dog,wolf)"],
    ["which it refers to", ref("Kind"), mapping, "&Cat(kind=cat) | &Dog(kind=dog,wolf)"],
    ["which are their names", "{ enum: [Cat, Dog] }", "", "&Cat(kind=Cat) | &Dog(kind=Dog)"],
    ["of which one has all, and so has the base", "{ const: cat }", ", mapping: { cat: Cat, dog: Dog }", "&Cat | &Dog"],
  ])("gives each member its own, %s", (_, kind, mapped, type) => {
    expect(declared(component(modelled(members(kind, mapped)), "It"))).toBe(`by kind: ${type}`);
  });

  it("leaves a member the constant that it refers to", () => {
    const type = `
schemas:
  It: { oneOf: [${ref("Cat")}, ${ref("Dog")}], discriminator: { propertyName: kind } }
  Cat: { type: object, properties: { kind: ${ref("CatKind")} } }
  Dog: { type: object, properties: { kind: { allOf: [${ref("DogKind")}] } } }
  CatKind: { type: string, const: cat }
  DogKind: { type: string, const: dog }
`;
    expect(declared(component(modelled(type), "It"))).toBe("by kind: &Cat | &Dog");
  });
});

describe("a discriminator that tells nothing", () => {
  const found = (kind: string) =>
    modelled(`
schemas:
  It: { oneOf: [${["A", "B"].map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ")}], discriminator: { propertyName: kind } }
  A: { type: object, properties: { a: { type: string }${kind} } }
  B: { type: object, properties: { b: { type: string }${kind} } }
`);

  it.each([
    ["no member declares its property", "", "discriminator/property-missing"],
    ["its property is a number", ", kind: { type: integer }", "discriminator/unsupported"],
  ])("gives a union without a tag, with a warning, when %s", (_, kind, code) => {
    expect(declared(component(found(kind), "It"))).toBe("&A | &B");
    expect(new Set(codes(found(kind)))).toEqual(new Set([code]));
  });
});

test("a thousand members with tags of their own take no longer than the same number of others", () => {
  const names = Array.from({ length: 1_500 }, (_, index) => `B${index}`);
  const members = names.map(
    (name) => `  ${name}: { type: object, properties: { kind: { const: ${name.toLowerCase()} } } }`,
  );
  const mapping = names.map((name) => `${name.toLowerCase()}: ${name}`).join(", ");
  const yaml = `schemas:\n  It: { oneOf: [${names.map(ref).join(", ")}], discriminator: { propertyName: kind, mapping: { ${mapping} } } }\n${members.join("\n")}`;
  expect(declared(component(modelled(yaml), "It")).split(" | ")).toHaveLength(1_500);
});
