import { describe, expect, it } from "vitest";
import {
  asObject,
  deref,
  extensionsOf,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  nodesOf,
  objectAt,
  operationsOf,
  readSpec,
  specNames,
  textAt,
} from "./document.js";
import { facts } from "./facts.js";
import { linesOf, shapeOf } from "./shape.js";

function parameterLine(spec: JsonObject, parameter: Json): string {
  const node = deref(spec, parameter);
  const mark = node["required"] === true ? "" : "?";
  return `${textAt(node, "in")} ${textAt(node, "name")}${mark}: ${shapeOf(objectAt(node, "schema"))}`;
}

function contentLines(content: JsonObject): string[] {
  return Object.entries(content).flatMap(([mediaType, value]) =>
    linesOf(`${mediaType} ${shapeOf(objectAt(asObject(value), "schema"))}`),
  );
}

function responseLines(spec: JsonObject, responses: JsonObject): string[] {
  return Object.entries(responses).flatMap(([status, response]) => {
    const [first = "empty", ...rest] = contentLines(objectAt(deref(spec, response), "content"));
    return [`${status} ${first}`, ...rest];
  });
}

function acceptedMediaTypes(spec: JsonObject, responses: JsonObject): string[] {
  const all = Object.values(responses).flatMap((response) => Object.keys(objectAt(deref(spec, response), "content")));
  return [...new Set(all)];
}

/** The ways to authenticate a call, any of which is enough. */
function securityLines(spec: JsonObject, operation: JsonObject): string[] {
  const requirements = listAt(operation["security"] === undefined ? spec : operation, "security");
  return requirements.map((requirement) => {
    const schemes = Object.entries(asObject(requirement));
    if (schemes.length === 0) return "nothing";
    return schemes
      .map(([scheme, scopes]) => [scheme, ...(Array.isArray(scopes) ? scopes : [])].join(" "))
      .join(" and ");
  });
}

function withoutDescriptions(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutDescriptions);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "description")
      .map(([key, value]) => [key, withoutDescriptions(value)]),
  );
}

describe.each(specNames)("specs/%s.yaml", (name) => {
  const spec = readSpec(name);
  const known = facts[name];
  const operations = new Map(operationsOf(spec).map((located) => [textAt(located.node, "operationId"), located]));

  it("names the API, its version, its servers and its tags", () => {
    expect(textAt(objectAt(spec, "info"), "title")).toBe(known.title);
    expect(textAt(objectAt(spec, "info"), "version")).toBe(known.version);
    expect(listAt(spec, "servers").map(withoutDescriptions)).toEqual(known.servers);
    expect(listAt(spec, "tags").map((tag) => textAt(asObject(tag), "name"))).toEqual(known.tags);
  });

  it("has the security schemes of the API and no others", () => {
    const schemes = objectAt(objectAt(spec, "components"), "securitySchemes");
    expect(withoutDescriptions(schemes)).toEqual(known.securitySchemes);
  });

  it("carries the extensions that hold for the whole API", () => {
    expect(withoutDescriptions(extensionsOf(spec))).toEqual(known.extensions);
  });

  it("has the operations of the API and no others, paths in the order of the API's reference", () => {
    const ids = known.operations.map(({ operationId }) => operationId);
    expect(new Set(operations.keys())).toEqual(new Set(ids));
    expect(operations.size).toBe(ids.length);
    const paths = known.operations.map(({ call }) => call.slice(call.indexOf(" ") + 1));
    expect(Object.keys(objectAt(spec, "paths"))).toEqual([...new Set(paths)]);
  });

  describe.each(known.operations)("$operationId", (fact) => {
    const found = operations.get(fact.operationId);
    const node: JsonObject = found?.node ?? {};
    const responses = objectAt(node, "responses");

    it("is called as the API says", () => {
      expect(`${found?.method} ${found?.path}`).toBe(fact.call);
      expect(node["tags"]).toEqual(fact.tags);
      expect(node["summary"]).toBe(fact.summary);
      expect(extensionsOf(node)).toEqual(fact.extensions ?? {});
    });

    it("takes the parameters of the API, in order", () => {
      const parameters = listAt(node, "parameters").map((parameter) => parameterLine(spec, parameter));
      expect(parameters).toEqual(fact.parameters ?? []);
    });

    it("takes the body of the API", () => {
      const body = objectAt(node, "requestBody");
      expect(contentLines(objectAt(body, "content"))).toEqual(linesOf(fact.body ?? ""));
      expect(body["required"]).toBe(fact.body === undefined ? undefined : true);
    });

    it("answers with the statuses, media types and bodies of the API", () => {
      expect(responseLines(spec, responses)).toEqual(fact.responses.flatMap(linesOf));
      expect(acceptedMediaTypes(spec, responses)).toEqual(fact.accept);
    });

    it("asks for the credentials the API asks for", () => {
      expect(securityLines(spec, node)).toEqual(fact.security ?? known.security);
    });
  });

  it("has the schemas of the API and no others", () => {
    expect(Object.keys(objectAt(objectAt(spec, "components"), "schemas")).sort()).toEqual(
      Object.keys(known.schemas).sort(),
    );
  });

  it.each(Object.entries(known.schemas))("describes %s property by property", (schemaName, shape) => {
    const schema = objectAt(objectAt(objectAt(spec, "components"), "schemas"), schemaName);
    expect(linesOf(shapeOf(schema))).toEqual(linesOf(shape));
  });
});

describe("the oddities of the five APIs", () => {
  const nodesWith = (name: (typeof specNames)[number], key: string, value: Json) =>
    nodesOf(readSpec(name)).filter(({ node }) => node[key] === value);

  it("covers all 27 operations", () => {
    expect(specNames.flatMap((name) => operationsOf(readSpec(name)))).toHaveLength(27);
  });

  it("keeps `nullable` of OpenAPI 3.0 where the API publishes it, and only there", () => {
    const counts = specNames.map((name) => [name, nodesWith(name, "nullable", true).length]);
    expect(Object.fromEntries(counts)).toEqual({ mix: 0, nuextract: 0, speakeasy: 0, openrouter: 11, mixpeek: 0 });
  });

  it("lists two operations of Mix under two tags", () => {
    const twice = operationsOf(readSpec("mix")).filter(({ node }) => listAt(node, "tags").length === 2);
    expect(twice.map(({ node }) => node["operationId"])).toEqual(["getOAuthHealth", "refreshOAuthTokens"]);
  });

  it("leaves Mixpeek's credentials in an optional header parameter", () => {
    const spec = readSpec("mixpeek");
    expect(objectAt(spec, "components")["securitySchemes"]).toBeUndefined();
    for (const { node } of operationsOf(spec)) {
      const parameters = listAt(node, "parameters").map((parameter) => parameterLine(spec, parameter));
      expect(parameters.at(-1)).toBe("header Authorization?: string");
    }
  });

  it("describes NuExtract's plain-text 400 with the words that the server sends", () => {
    const spec = readSpec("nuextract");
    const descriptions = operationsOf(spec).flatMap(({ node }) => {
      const response = objectAt(node, "responses")["400"];
      return response === undefined ? [] : [`${node["operationId"]}: ${deref(spec, response)["description"]}`];
    });
    expect(descriptions.sort()).toEqual([
      "getApiAuth: Invalid value for: query parameter redirectUri",
      "postApiAuthApi-keys: Invalid value for: body",
      "postApiAuthLogout: Invalid value for: body",
      "postApiAuthToken: Invalid value for: body",
      "putApiAuthApi-keysApikeyid: Invalid value for: body",
    ]);
  });

  it("shows both forms of NuExtract's token request, the code first", () => {
    const token = operationsOf(readSpec("nuextract")).find(({ node }) => node["operationId"] === "postApiAuthToken");
    const content = objectAt(objectAt(objectAt(token?.node ?? {}, "requestBody"), "content"), "application/json");
    expect(Object.values(objectAt(content, "examples")).map((example) => asObject(example)["value"])).toEqual([
      {
        type: "ai.numind.extract.shared.TokenCodeRequest",
        code: "example.jwt.token",
        redirectUri: "http://localhost:5173",
      },
      { type: "ai.numind.extract.shared.TokenRefreshRequest", token: "example.refresh.token" },
    ]);
  });

  it("gives Mixpeek's statuses their standard titles", () => {
    const spec = readSpec("mixpeek");
    for (const { node } of operationsOf(spec)) {
      const titles = Object.entries(objectAt(node, "responses")).map(
        ([status, response]) => `${status} ${deref(spec, response)["description"]}`,
      );
      expect(titles).toEqual([
        "200 Successful Response",
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "422 Validation Error",
        "500 Internal Server Error",
      ]);
    }
  });
});
