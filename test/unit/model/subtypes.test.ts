import { describe, expect, it } from "vitest";
import { codes, component, declared, modelled } from "./support.js";

const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;

/** `Fish`, told apart by `kind`, and what extends it. */
function fish({ discriminator = "{ propertyName: kind }", kind = "{ type: string }", rest = "", required = "kind" }) {
  return modelled(`
schemas:
  Tank: { type: object, properties: { fish: ${ref("Fish")} } }
  Fish:
    type: object
    required: [${required}]
    properties: { kind: ${kind}, age: { type: integer } }
    discriminator: ${discriminator}
  Shark: { allOf: [${ref("Fish")}, { type: object, properties: { teeth: { type: integer } } }] }
  Salmon: { allOf: [${ref("Fish")}, { type: object, properties: { friends: { type: array, items: ${ref("Fish")} } } }] }
${rest}`);
}

const MAPPED = "{ propertyName: kind, mapping: { shark: Shark, salmon: Salmon } }";

describe("a base with a discriminator", () => {
  it("is the union of what extends it, fixed to the tags of the mapping", () => {
    const found = fish({ discriminator: MAPPED });
    expect(declared(component(found, "Fish"))).toBe("by kind: &Shark(kind=shark) | &Salmon(kind=salmon)");
    expect(declared(component(found, "Tank"))).toBe("{ fish?: &Fish }");
    expect(codes(found)).toEqual([]);
  });

  it("leaves its properties to those that extend it", () => {
    const found = fish({ discriminator: MAPPED });
    expect(declared(component(found, "Salmon"))).toBe("{ kind: string, age?: integer, friends?: [&Fish] }");
    expect(found.model.types.has("#/components/schemas/Fish/discriminator")).toBe(false);
  });

  it("without a mapping may be selected by its own name, as the others by theirs", () => {
    const found = fish({});
    expect(declared(component(found, "Fish"))).toBe(
      "by kind: &Shark(kind=Shark) | &Salmon(kind=Salmon) | &Fish/discriminator(kind=Fish)",
    );
    expect(declared(component(found, "Fish/discriminator"))).toBe("{ kind: string, age?: integer }");
  });

  it("is a member of its own where the mapping names it", () => {
    const found = fish({
      discriminator: "{ propertyName: kind, mapping: { fish: Fish, shark: Shark, salmon: Salmon } }",
    });
    expect(declared(component(found, "Fish"))).toContain("&Fish/discriminator(kind=fish)");
  });

  it("leaves a subtype that says its tag as it is", () => {
    const rest = `  Eel: { allOf: [${ref("Fish")}, { properties: { kind: { const: eel } } }] }`;
    const discriminator = "{ propertyName: kind, mapping: { shark: Shark, salmon: Salmon, eel: Eel } }";
    expect(declared(component(fish({ discriminator, rest }), "Fish"))).toBe(
      "by kind: &Shark(kind=shark) | &Salmon(kind=salmon) | &Eel",
    );
  });

  it("has a base that extends it as one member, and that one its own subtypes", () => {
    const found = modelled(`
schemas:
  Fish:
    type: object
    required: [kind]
    properties: { kind: { type: string } }
    discriminator: { propertyName: kind, mapping: { shark: Shark, salmon: Salmon } }
  Salmon: { allOf: [${ref("Fish")}, { properties: { kind: { const: salmon } } }] }
  Shark:
    allOf: [${ref("Fish")}]
    required: [race]
    properties: { kind: { const: shark }, race: { type: string } }
    discriminator: { propertyName: race, mapping: { saw: Saw, goblin: Goblin } }
  Saw: { allOf: [${ref("Shark")}, { properties: { race: { const: saw } } }] }
  Goblin: { allOf: [${ref("Shark")}, { properties: { race: { const: goblin } } }] }
`);
    expect(declared(component(found, "Fish"))).toBe("by kind: &Salmon | &Shark");
    expect(declared(component(found, "Shark"))).toBe("by race: &Saw | &Goblin");
    expect(declared(component(found, "Saw"))).toBe('{ kind: "shark", race: "saw" }');
  });

  it("has what extends its subtypes among its members", () => {
    const rest = `  Hammerhead: { allOf: [${ref("Shark")}, { properties: { width: { type: number } } }] }`;
    const type = declared(component(fish({ discriminator: MAPPED, rest }), "Fish"));
    expect(type).toBe("by kind: &Shark(kind=shark) | &Salmon(kind=salmon) | &Hammerhead(kind=Hammerhead)");
  });

  it("is not part of a subtype that is no plain object, but for its own properties", () => {
    const rest = `  Odd: { allOf: [${ref("Fish")}, { oneOf: [${ref("A")}, ${ref("B")}] }] }
  A: { type: object, properties: { a: { type: string } } }
  B: { type: object, properties: { b: { type: string } } }`;
    const found = fish({ discriminator: MAPPED, rest });
    expect(declared(component(found, "Odd"))).toBe("&Fish/discriminator & &A | &B");
    expect(declared(component(found, "Fish"))).toContain("&Odd(kind=Odd)");
    expect(codes(found)).toEqual([]);
  });

  it("keeps its subtypes under another name", () => {
    const found = fish({ discriminator: MAPPED, rest: `  Swimmer: ${ref("Fish")}` });
    expect(declared(component(found, "Swimmer"))).toBe("&Fish");
  });

  it("is meant alone by a union that the same property tells apart", () => {
    const rest = `  Any: { oneOf: [${ref("Fish")}, ${ref("Shark")}], discriminator: { propertyName: kind } }`;
    const found = fish({ discriminator: MAPPED, rest });
    expect(declared(component(found, "Any"))).toBe("by kind: &Fish/discriminator(kind=Fish) | &Shark(kind=Shark)");
  });
});

describe("a base stays the object that it says it is", () => {
  it.each([
    ["its tag may be left out", { required: "age" }],
    ["no subtype has a name that its tag may have", { kind: "{ enum: [shark, salmon] }" }],
    ["its tag is no text", { kind: "{ type: integer }" }],
    ["the mapping selects what does not extend it", { discriminator: "{ propertyName: kind, mapping: { t: Tank } }" }],
  ])("when %s", (_, variant) => {
    expect(declared(component(fish(variant), "Fish"))).toContain("{ kind");
  });

  it("when only one extends it, and nothing selects itself", () => {
    const found = modelled(`
schemas:
  Fish:
    type: object
    required: [kind]
    properties: { kind: { type: string } }
    discriminator: { propertyName: kind, mapping: { shark: Shark } }
  Shark: { allOf: [${ref("Fish")}, { properties: { teeth: { type: integer } } }] }
`);
    expect(declared(component(found, "Fish"))).toBe("{ kind: string }");
  });

  it("when it has more subtypes than anyone reads", () => {
    const rest = Array.from({ length: 99 }, (_, index) => `  S${index}: { allOf: [${ref("Fish")}] }`).join("\n");
    expect(declared(component(fish({ rest }), "Fish"))).toBe("{ kind: string, age?: integer }");
  });
});
