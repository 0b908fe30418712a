import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/packages.js";
import { type Bundle, bundle } from "./bundle.js";

const byFunction = `
  import { MixCore } from "./core.js";
  import { storeApiKey } from "./operations/store-api-key.js";
  console.log(await storeApiKey(new MixCore(), { api_key: "key", provider: "openrouter" }));
`;

const byFunctionFromIndex = byFunction.replace("./core.js", "./index.js");

const byFunctionWithPath = `
  import { MixCore } from "./core.js";
  import { startOAuthFlow } from "./operations/start-o-auth-flow.js";
  console.log(await startOAuthFlow(new MixCore(), { provider: "anthropic" }));
`;

const byClass = `
  import { Mix } from "./index.js";
  console.log(await new Mix().authentication.storeApiKey({ api_key: "key", provider: "openrouter" }));
`;

describe("a program that makes one call through mix, minified and gzipped", () => {
  it("takes less than 3.5 KB when it calls a function", async () => {
    const made = await bundle("mix", byFunction);
    report("by function", made);
    expect(made.gzip).toBeLessThan(3_500);
  });

  it("takes less than 3.5 KB too when the function has a path parameter", async () => {
    const made = await bundle("mix", byFunctionWithPath);
    report("by function with a path parameter", made);
    expect(made.gzip).toBeLessThan(3_500);
  });

  it("takes less than 5 KB when it calls a method", async () => {
    const made = await bundle("mix", byClass);
    report("by class", made);
    expect(made.gzip).toBeLessThan(5_000);
  });

  it("holds no other operation when it calls a function", async () => {
    const { parts } = await bundle("mix", byFunction);
    const operations = [...parts.keys()].filter((path) => /^src\/(?:operations|resources|client)\b/.test(path));
    expect(operations).toEqual(["src/operations/store-api-key.ts"]);
  });

  it("takes no more when the function's client comes from the main entry", async () => {
    const [direct, main] = [await bundle("mix", byFunction), await bundle("mix", byFunctionFromIndex)];
    expect([...main.parts.keys()].sort()).toEqual([...direct.parts.keys()].sort());
  });

  it("is empty when it imports a package without using it", async () => {
    expect((await bundle("mix", 'import "./index.js";')).parts).toEqual(new Map());
  });
});

describe("a package", () => {
  it("whose API streams nothing and has no pages contains no code for either", () => {
    const modules = readdirSync(join(root, "generated/mix/src/runtime"));
    expect(modules.filter((name) => /stream|event|lines|paging/.test(name))).toEqual([]);
  });
});

/** The figures belong in the log of every run: growth is easier to stop while it is small. */
function report(way: string, { gzip, parts }: Bundle): void {
  const largest = [...parts].slice(0, 6).map(([path, bytes]) => `${path.replace(/^src\//, "")} ${bytes}`);
  process.stdout.write(`mix, one call ${way}: ${gzip} bytes gzipped; minified ${largest.join(", ")}\n`);
}
