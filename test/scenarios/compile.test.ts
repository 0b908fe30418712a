import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedText, readScenario } from "./harness/scenario.js";

const folder = new URL("./", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
const compiler = new URL("../../node_modules/typescript-7/bin/tsc", import.meta.url).pathname;

/** The flags that the strictest users have. */
const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
  module: "nodenext",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
};

/** Programs that call what some scenarios become: the types of answers must be what they say. */
const USES: Readonly<Record<string, string>> = {
  "response-choice.md": `
    import { type Report, Shop } from "./src/index.js";
    export async function use(shop: Shop): Promise<void> {
      const accept: "application/json" | "text/csv" = Math.random() > 0.5 ? "text/csv" : "application/json";
      is<Report | string | number>()(await shop.getReport({ id: "1" }));
      is<Report | string | number>()(await shop.getReport({ id: "1" }, { accept }));
      is<string | number>()(await shop.getReport({ id: "1" }, { accept: "text/csv" }));
      is<Blob>()(await shop.getPicture({ accept: "image/webp" }));
      is<ReadableStream<Uint8Array>>()(await shop.getPicture({ stream: true, idleTimeoutMs: 1 }));
      is<Report>()(await shop.followLog());
      for await (const line of await shop.followLog({ accept: "text/event-stream" })) is<string | undefined>()(line.text);
      const reply = await shop.getReport({ id: "1" }, { accept: "text/csv" }).withResponse();
      if (reply.status === 202) return is<number>()(reply.data);
      is<string>()(reply.data);
      is<number | undefined>()(reply.headers["X-Rows"]);
      const result = await shop.getReport({ id: "1" }).result();
      if (result.ok && result.status === 200) is<Report | string>()(result.data);
    }
  `,
  "stream-switch.md": `
    import { type Chat, type Delta, type EventStream, Shop } from "./src/index.js";
    export async function use(shop: Shop, stream: boolean): Promise<void> {
      is<Chat>()(await shop.sendChat({ message: "a" }));
      is<Chat>()(await shop.sendChat({ message: "a", stream: false }));
      is<EventStream<Delta>>()(await shop.sendChat({ message: "a", stream: true }, { reconnects: 1 }));
      is<Chat | EventStream<Delta>>()(await shop.sendChat({ message: "a", stream }));
      is<EventStream<Delta>>()(await shop.sendToRoom({ id: "1" }));
      is<Chat>()(await shop.sendToRoom({ id: "1", live: false }));
    }
  `,
};

/** Takes values of one type only, no wider and no narrower one. */
const IS = `
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? unknown : never;
  export function is<A>(): <B>(value: B & Same<A, B>) => void { return () => {}; }
`;

describe("everything that scenarios become", () => {
  const root = mkdtempSync(join(tmpdir(), "scenarios-"));

  beforeAll(() => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write("package.json", JSON.stringify({ type: "module" }));
    write("is.ts", IS);
    write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["."] }));
    for (const name of names) {
      const scenario = readScenario(readFileSync(new URL(name, folder), "utf8"));
      for (const [path, text] of generatedText(scenario)) write(`${name}/${path}`, text);
      const use = USES[name];
      if (use !== undefined) write(`${name}/use.ts`, `import { is } from "../is.js";\n${use}`);
    }
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true }));

  it("type-checks under the strictest flags", { timeout: 60_000 }, () => {
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", root], { encoding: "utf8" });
    expect(stdout).toBe("");
  });
});

describe("no line of a scenario", () => {
  it("is wider than 120 columns", () => {
    const long = names.flatMap((name) => {
      const scenario = readScenario(readFileSync(new URL(name, folder), "utf8"));
      return [...generatedText(scenario)]
        .filter(([path]) => !path.startsWith("src/runtime/"))
        .flatMap(([path, text]) => text.split("\n").map((line) => `${name} ${path}: ${line}`))
        .filter((line) => line.length > 120 + line.indexOf(": ") + 2);
    });
    expect(long).toEqual([]);
  });
});
