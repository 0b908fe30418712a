import { describe, expect, test } from "vitest";
import { resolveFileReference } from "../../../generator/load/file-reference.js";
import { loadFiles } from "./support.js";

describe("a reference names a file in the folder of the root document", () => {
  const cases: readonly (readonly [reference: string, from: string, root: string, result: string])[] = [
    ["b.yaml", "a.yaml", "a.yaml", "b.yaml"],
    ["./b.yaml", "a.yaml", "a.yaml", "b.yaml"],
    ["parts/b.yaml", "specs/a.yaml", "specs/a.yaml", "specs/parts/b.yaml"],
    ["../c.yaml", "specs/parts/b.yaml", "specs/a.yaml", "specs/c.yaml"],
    ["b.yaml", "../shop/a.yaml", "../shop/a.yaml", "../shop/b.yaml"],
    ["b.yaml", "/shop/a.yaml", "/shop/a.yaml", "/shop/b.yaml"],
    ["b.yaml", "/a.yaml", "/a.yaml", "/b.yaml"],
    ["my%20parts/b.yaml", "a.yaml", "a.yaml", "my parts/b.yaml"],
    ["100%.yaml", "a.yaml", "a.yaml", "100%.yaml"],
    ["..b.yaml", "a.yaml", "a.yaml", "..b.yaml"],
    ["../b.yaml", "specs/a.yaml", "specs/a.yaml", "outside"],
    ["parts/../../b.yaml", "specs/a.yaml", "specs/a.yaml", "outside"],
    ["..", "specs/a.yaml", "specs/a.yaml", "outside"],
    ["%2e%2e%2fb.yaml", "specs/a.yaml", "specs/a.yaml", "outside"],
    ["..\\b.yaml", "specs/a.yaml", "specs/a.yaml", "outside"],
    ["/etc/hostname", "a.yaml", "a.yaml", "outside"],
    ["C:/secrets.yaml", "a.yaml", "a.yaml", "outside"],
    ["C:\\secrets.yaml", "a.yaml", "a.yaml", "outside"],
    ["file:///etc/hostname", "a.yaml", "a.yaml", "outside"],
    ["b\0.yaml", "a.yaml", "a.yaml", "outside"],
    ["http://127.0.0.1:8080/x", "a.yaml", "a.yaml", "remote"],
    ["HTTPS://example.com/x", "a.yaml", "a.yaml", "remote"],
    ["//example.com/x", "a.yaml", "a.yaml", "remote"],
    ["\\\\example.com\\x", "a.yaml", "a.yaml", "remote"],
  ];
  test.each(cases)("%s in %s", (reference, from, root, expected) => {
    const found = resolveFileReference(reference, from, root);
    expect(found.kind === "file" ? found.path : found.kind).toBe(expected);
  });
});

describe("files", () => {
  test("are read when a reference leads to them, each once, and from them on", () => {
    const { document, read, said } = loadFiles({
      "specs/a.yaml": "x: {$ref: parts/b.json#/y}\nz: {$ref: 'parts/b.json#/z'}\nroot: {$ref: a.yaml#/x}\n",
      "specs/parts/b.json": '{"y": {"$ref": "../c.yaml"}, "z": {"$ref": "b.json#/y"}}',
      "specs/c.yaml": "type: string\n",
    });
    expect(said).toEqual([]);
    expect(read).toEqual(["specs/a.yaml", "specs/parts/b.json", "specs/c.yaml"]);
    expect([...(document?.files.keys() ?? [])].sort()).toEqual(["specs/a.yaml", "specs/c.yaml", "specs/parts/b.json"]);
  });

  test("that a mapping of a discriminator names are read", () => {
    const { read } = loadFiles({
      "a.yaml": "discriminator: {propertyName: kind, mapping: {cat: 'cat.yaml#/Cat', dog: Dog}}\n",
      "cat.yaml": "Cat: {}\n",
    });
    expect(read).toEqual(["a.yaml", "cat.yaml"]);
  });

  test("on other hosts and outside of the folder are never asked for", () => {
    const { read } = loadFiles({
      "specs/a.yaml": "a: {$ref: 'http://example.com/x.yaml'}\nb: {$ref: ../b.yaml}\nc: {$ref: /etc/hostname}\n",
      "b.yaml": "secret: 1\n",
    });
    expect(read).toEqual(["specs/a.yaml"]);
  });

  test("that are not there are noted, since something else than a reference may name them", () => {
    const { document, said } = loadFiles({ "a.yaml": "example: {$ref: b.yaml}\n" });
    expect(said).toEqual([]);
    expect(document?.unread).toEqual(new Map([["b.yaml", "there is no such file"]]));
  });

  test("that do not parse are reported where they are wrong", () => {
    const { said } = loadFiles({ "a.yaml": "a: {$ref: b.json}\n", "b.json": "{]" });
    expect(said).toEqual(["1:2 json/syntax a key in double quotes should stand here, not ]"]);
  });
});

describe("a root document", () => {
  test.each([
    ["ENOENT", "cannot read a.yaml: there is no such file"],
    ["EISDIR", "cannot read a.yaml: it is a folder"],
  ])("that cannot be read for %s is missing", async (code, message) => {
    const { Diagnostics } = await import("../../../generator/diagnostics/diagnostics.js");
    const { load } = await import("../../../generator/load/load.js");
    const diagnostics = new Diagnostics();
    const read = (): string => {
      throw Object.assign(new Error(), { code });
    };
    expect(load({ path: "a.yaml", read }, diagnostics)).toBeUndefined();
    expect(diagnostics.sorted(() => [])).toMatchObject([{ code: "document/missing", file: "a.yaml", message }]);
  });

  test("that is empty says so", () => {
    expect(loadFiles({ "a.yaml": " \n" }).said).toEqual(["1:1 document/empty the file is empty"]);
  });

  test("that holds nothing but comments is empty", () => {
    expect(loadFiles({ "a.yaml": "# Orders\n\n  # to come" }).said).toEqual(["1:1 document/empty the file is empty"]);
  });

  test("that holds two documents says so", () => {
    expect(loadFiles({ "a.yaml": "a: 1\n---\nb: 2\n" }).said).toEqual([
      "1:1 yaml/syntax the file holds more than one document",
    ]);
  });
});
