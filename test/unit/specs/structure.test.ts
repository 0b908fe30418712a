import { describe, expect, it } from "vitest";
import {
  append,
  deref,
  isObject,
  type JsonObject,
  listAt,
  lookUp,
  nodesOf,
  objectAt,
  operationsOf,
  parametersOf,
  readSpec,
  readSpecText,
  requestBodiesOf,
  responsesOf,
  schemasOf,
  specNames,
  textAt,
} from "./document.js";
import { openApiStructure } from "./openapi-structure.js";
import { createValidator, createValueChecker } from "./validator.js";

const checkStructure = createValidator().compile(openApiStructure);

function structureErrors(document: unknown): string[] {
  checkStructure(document);
  return (checkStructure.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
}

describe.each(specNames)("specs/%s.yaml", (name) => {
  const spec = readSpec(name);

  it("has the structure of an OpenAPI 3.1 document", () => {
    expect(structureErrors(spec)).toEqual([]);
  });

  it("holds schemas that are valid JSON Schema 2020-12 without unknown keywords", () => {
    const ajv = createValidator();
    const check = createValueChecker(spec);
    for (const { node, pointer } of schemasOf(spec)) {
      expect(ajv.validateSchema(node), `${pointer} ${ajv.errorsText()}`).toBe(true);
      expect(() => check(node, undefined), pointer).not.toThrow();
    }
  });

  it("refers only to what exists in the same document", () => {
    for (const { node, pointer } of nodesOf(spec)) {
      if (typeof node["$ref"] !== "string") continue;
      expect(node["$ref"], pointer).toMatch(/^#\//);
      expect(lookUp(spec, node["$ref"]), `${pointer} → ${node["$ref"]}`).toBeDefined();
    }
  });

  it("uses every reusable part that it declares", () => {
    const used = new Set(nodesOf(spec).map(({ node }) => node["$ref"]));
    const schemes = new Set(
      [spec, ...operationsOf(spec).map(({ node }) => node)]
        .flatMap((node) => listAt(node, "security"))
        .flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : [])),
    );
    for (const [kind, parts] of Object.entries(objectAt(spec, "components"))) {
      for (const part of Object.keys(isObject(parts) ? parts : {})) {
        const isUsed = kind === "securitySchemes" ? schemes.has(part) : used.has(`#/components/${kind}/${part}`);
        expect(isUsed, `${kind}/${part}`).toBe(true);
      }
    }
  });

  it("gives every operation an id of its own", () => {
    const ids = operationsOf(spec).map(({ node }) => textAt(node, "operationId"));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("declares the tags and security schemes that its operations name", () => {
    const tags = listAt(spec, "tags").map((tag) => textAt(deref(spec, tag), "name"));
    const schemes = Object.keys(objectAt(objectAt(spec, "components"), "securitySchemes"));
    const usedTags = operationsOf(spec).flatMap(({ node }) => listAt(node, "tags"));
    expect(new Set(usedTags)).toEqual(new Set(tags));
    for (const { node, pointer } of [{ node: spec, pointer: "" }, ...operationsOf(spec)]) {
      for (const requirement of listAt(node, "security")) {
        for (const scheme of Object.keys(deref(spec, requirement))) expect(schemes, pointer).toContain(scheme);
      }
    }
  });

  it("declares exactly the path parameters that each path has, and none twice", () => {
    for (const { node, path, pointer } of operationsOf(spec)) {
      const parameters = listAt(node, "parameters").map((parameter) => deref(spec, parameter));
      const keys = parameters.map((parameter) => `${textAt(parameter, "in")} ${textAt(parameter, "name")}`);
      expect(keys, pointer).toEqual([...new Set(keys)]);
      const templated = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => `path ${match[1]}`);
      expect(keys.filter((key) => key.startsWith("path ")).sort(), pointer).toEqual(templated.sort());
    }
  });

  it("requires only properties that it describes", () => {
    for (const { node, pointer } of schemasOf(spec)) {
      const properties = Object.keys(objectAt(node, "properties"));
      for (const required of listAt(node, "required")) expect(properties, pointer).toContain(required);
    }
  });

  it("says in words what every operation, parameter, body, response, schema and property is", () => {
    const described = [
      ...operationsOf(spec),
      ...parametersOf(spec),
      ...requestBodiesOf(spec),
      ...responsesOf(spec),
      ...schemasOf(spec).filter(({ pointer }) => /^\/components\/schemas\/[^/]+$|\/properties\/[^/]+$/.test(pointer)),
    ];
    for (const { node, pointer } of described) {
      // A property that is a bare reference is described by what it refers to.
      expect(textAt(deref(spec, node), "description").trim(), pointer).not.toBe("");
    }
  });

  it("points each discriminator value at the member that demands this value", () => {
    for (const { node, pointer } of schemasOf(spec)) {
      if (node["discriminator"] === undefined) continue;
      const property = textAt(objectAt(node, "discriminator"), "propertyName");
      const mapping = Object.entries(objectAt(objectAt(node, "discriminator"), "mapping"));
      expect(new Set(mapping.map(([, target]) => target))).toEqual(
        new Set(listAt(node, "oneOf").map((member) => (isObject(member) ? member["$ref"] : undefined))),
      );
      for (const [value, target] of mapping) {
        const member = deref(spec, { $ref: target });
        expect(listAt(member, "required"), append(pointer, value)).toContain(property);
        expect(objectAt(objectAt(member, "properties"), property)["const"]).toBe(value);
      }
    }
  });

  it("stays within 120 columns and ends with one newline", () => {
    const text = readSpecText(name);
    expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe("the structure that specs are checked against", () => {
  const operation: JsonObject = {
    operationId: "getPet",
    tags: ["pets"],
    description: "Returns a pet.",
    parameters: [{ name: "id", in: "path", required: true, description: "Which pet.", schema: { type: "string" } }],
    responses: { "200": { description: "The pet." } },
  };
  const documentWith = (changes: JsonObject): JsonObject => ({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1.0.0", description: "Pets." },
    servers: [{ url: "https://pets.example" }],
    tags: [{ name: "pets" }],
    paths: { "/pets/{id}": { get: { ...operation, ...changes } } },
    components: {},
  });

  it("accepts a small document", () => {
    expect(structureErrors(documentWith({}))).toEqual([]);
  });

  it.each([
    ["a misspelled key", { operationID: "getPet" }],
    ["a status code that does not exist", { responses: { "2xx": { description: "The pet." } } }],
    ["an operation without responses", { responses: {} }],
    ["a response without description", { responses: { "200": {} } }],
    [
      "a path parameter that is not required",
      { parameters: [{ name: "id", in: "path", description: "Which pet.", schema: { type: "string" } }] },
    ],
    ["a parameter without schema", { parameters: [{ name: "id", in: "path", required: true, description: "Which." }] }],
    ["a body without media types", { requestBody: { required: true, content: {} } }],
    ["a reference to the wrong kind of component", { responses: { "200": { $ref: "#/components/schemas/Pet" } } }],
  ])("rejects %s", (_mistake, changes: JsonObject) => {
    expect(structureErrors(documentWith(changes))).not.toEqual([]);
  });
});
