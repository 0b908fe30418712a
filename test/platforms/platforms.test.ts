import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDepot } from "./build.js";
import { type DepotServer, depotServer } from "./depot-server.js";
import { isThere, platforms } from "./platforms.js";

const folder = mkdtempSync(join(tmpdir(), "sdkwright-platforms-"));
beforeAll(() => buildDepot(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(platforms.filter(isThere))("a built package in $name", ({ call }) => {
  let server: DepotServer;
  let outcomes: object;

  beforeAll(async () => {
    server = await depotServer();
    outcomes = await call(folder, server.url);
  }, 60_000);
  afterAll(() => server.close());

  it("makes ten calls and understands the answers", async () => {
    const lines = Object.entries(outcomes).map(([call, outcome]) => `${call}: ${JSON.stringify(outcome)}\n`);
    await expect(lines.join("")).toMatchFileSnapshot("outcomes.txt");
  });

  it("sends what it sends everywhere", async () => {
    await expect(server.requests().join("\n\n")).toMatchFileSnapshot("requests.txt");
  });
});
