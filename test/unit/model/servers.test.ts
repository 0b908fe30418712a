import { describe, expect, it } from "vitest";
import { codes, modelled } from "./support.js";

/** The document's servers and those of its only operation. */
function servers(document: string, own?: string) {
  const found = modelled(`
servers: ${document}
GET /a: { ${own === undefined ? "" : `servers: ${own}`} }
`);
  return { shared: found.model.servers, own: found.model.operations[0]?.servers, said: codes(found) };
}

describe("a server", () => {
  it.each([
    ["https://api.example.com/v1", "https://api.example.com/v1"],
    ["//api.example.com/v1", "https://api.example.com/v1"],
    ["/v1", "/v1"],
    ["v1/api", "/v1/api"],
    ["./v1", "/v1"],
    ["../../v1", "/v1"],
    ["..", "/"],
    [".", "/"],
    ["/", "/"],
  ])("at %s is at %s", (url, expected) => {
    const [server] = servers(JSON.stringify([{ url }])).shared;
    expect(server).toMatchObject({ url: expected, template: expected, variables: [] });
  });

  it("has the variables that its URL names, their defaults first", () => {
    const variables = `{ region: { default: eu, enum: [us, eu] }, base: { default: v1, description: x }, gone: { default: a } }`;
    const { shared, said } = servers(`[{ url: "https://{region}.example.com/{base}", variables: ${variables} }]`);
    expect(shared).toMatchObject([
      {
        url: "https://eu.example.com/v1",
        template: "https://{region}.example.com/{base}",
        variables: [
          { name: "region", default: "eu", values: ["eu", "us"] },
          { name: "base", default: "v1", description: "x" },
        ],
      },
    ]);
    expect(said).toEqual([]);
  });

  it("that is a path is reported where it is the default, since callers must name the host", () => {
    expect(servers("[{ url: /v1 }, { url: https://a.example }]").said).toEqual(["server/relative"]);
    expect(servers("[{ url: https://a.example }, { url: /v1 }]").said).toEqual([]);
  });

  it.each(["https://me:pass@api.example/v1", "https://api.example/v1?a=b", "https://api.example/v1#a"])(
    "loses what fetch refuses or a path would follow, with a warning: %s",
    (url) => {
      const { shared, said } = servers(JSON.stringify([{ url }]));
      expect(shared.map((server) => server.url)).toEqual(["https://api.example/v1"]);
      expect(said).toEqual(["server/trimmed"]);
    },
  );

  it.each(["javascript:alert(1)", "ftp://files.example", "wss://live.example", "mailto:a@b.example", "https:///v1"])(
    "is left out, with a warning, when it is not called by http: %s",
    (url) => {
      const { shared, said } = servers(JSON.stringify([{ url }, { url: "https://api.example" }]));
      expect(shared.map((server) => server.url)).toEqual(["https://api.example"]);
      expect(said.at(-1)).toBe("server/unsupported");
    },
  );

  it("with a variable that nobody declares is reported", () => {
    expect(servers(`[{ url: "https://{region}.example.com" }]`).said).toEqual(["server/undeclared-variable"]);
  });
});

describe("the servers of an operation", () => {
  const shared = `[{ url: "https://{region}.example.com/v1", variables: { region: { default: eu } } }]`;

  it("are the document's when it has none of its own, or the same", () => {
    expect(servers(shared).own).toBeUndefined();
    expect(servers(shared, shared).own).toBeUndefined();
    expect(servers(shared, "[]").own).toBeUndefined();
  });

  it("are its own otherwise; all but the first are reported", () => {
    const { own, said } = servers(shared, "[{ url: https://files.example.com }, { url: https://slow.example.com }]");
    expect(own?.map(({ url }) => url)).toEqual(["https://files.example.com", "https://slow.example.com"]);
    expect(said).toEqual(["server/unsupported"]);
  });

  it("are on the document's host when they are paths", () => {
    const variables = "{ version: { default: v2 } }";
    expect(servers(shared, `[{ url: "/{version}", variables: ${variables} }]`).own).toMatchObject([
      {
        url: "https://eu.example.com/v2",
        template: "https://{region}.example.com/{version}",
        variables: [{ name: "region" }, { name: "version" }],
      },
    ]);
    expect(servers("[{ url: /v1 }]", "[{ url: /v2 }]").own).toMatchObject([{ url: "/v2" }]);
  });
});
