/** References that lead through each other thousands of times: recursion along them must end before the stack does. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/load/spec-document.js";
import { generatePackage } from "../../generator/pipeline.js";
import { CONFIG, tryStages } from "../scenarios/harness/stages.js";

const LINKS = 3000;

type Link = (next: JsonObject, index: number) => JsonObject;

const links: Readonly<Record<string, Link>> = {
  $ref: (next) => next,
  items: (next) => ({ type: "array", items: next }),
  prefixItems: (next) => ({ prefixItems: [next] }),
  allOf: (next) => ({ allOf: [next, { description: "A link" }] }),
  oneOf: (next) => ({ oneOf: [next, { type: "integer" }] }),
  anyOf: (next) => ({ anyOf: [{ type: "string" }, next] }),
  not: (next) => ({ not: next }),
  properties: (next) => ({ type: "object", required: ["next"], properties: { next } }),
  additionalProperties: (next) => ({ type: "object", additionalProperties: next }),
};

/** A chain of schemas, used wherever an operation can use one. */
function chain(link: Link, schemas: number): string {
  const ref = (index: number) => ({ $ref: `#/components/schemas/Link${index}` });
  const all = Array.from({ length: schemas }, (_, index) => [`Link${index}`, link(ref(index + 1), index)]);
  const schema = ref(0);
  const content = (...types: readonly string[]) => Object.fromEntries(types.map((type) => [type, { schema }]));
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Chain", version: "1" },
    paths: {
      "/orders": {
        post: {
          operationId: "create",
          parameters: [
            { name: "filter", in: "query", schema },
            { name: "plain", in: "query", content: content("application/json") },
          ],
          requestBody: { content: content("application/json", "multipart/form-data", "text/plain") },
          responses: {
            "200": { description: "", content: content("application/json", "text/plain") },
            "201": { description: "", content: content("text/event-stream") },
            "404": { description: "", content: content("application/json") },
          },
        },
      },
    },
    components: { schemas: { ...Object.fromEntries(all), [`Link${schemas}`]: { type: "string" } } },
  });
}

describe("a chain of references ends in a model", () => {
  it.each(Object.entries(links))("through %s", (_keyword, link) => {
    const { model, diagnostics } = tryStages(chain(link, LINKS));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(model?.types.size).toBeGreaterThanOrEqual(LINKS);
  });
});

it("a chain of references through everything ends in a package", { timeout: 60_000 }, async () => {
  const all = Object.values(links);
  const mixed: Link = (next, index) => all[Math.floor(index / 300) % all.length]?.(next, index) ?? next;
  const source = { path: CONFIG.spec, read: () => chain(mixed, LINKS) };
  const { failed, files } = await generatePackage({ ...CONFIG, docs: "resources" }, source);
  expect(failed).toBe(false);
  expect(files.length).toBeGreaterThan(LINKS);
});
