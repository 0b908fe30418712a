/** Where a package must run. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { run } from "../pack/packing.js";
import { type Loopback, loopback } from "../support/loopback.js";
import { root } from "../support/packages.js";

export interface Platform {
  readonly name: string;
  /** The program that runs the package. */
  readonly executable: string;
  /** How to get it. */
  readonly source: string;
  /** Makes the calls of the program in a folder to a server, and gives their outcomes. */
  readonly call: (folder: string, serverURL: string) => Promise<object>;
}

const [major = ""] = process.versions.node.split(".");

export const platforms: readonly Platform[] = [
  commandLine(`Node.js ${major}`, process.execPath),
  commandLine("Node.js 18", installed("node-18/bin/node")),
  commandLine("Node.js 22", installed("node-22/bin/node")),
  commandLine("Bun", installed("@oven/bun-linux-x64/bin/bun")),
  commandLine("Deno", installed("@deno/linux-x64-glibc/deno"), ["run", "--allow-net"]),
  chromium("Chromium", 'import("/calls.js").then(({ callAll }) => callAll(serverURL))'),
  chromium(
    "a worker of Chromium",
    `new Promise((resolve, reject) => {
      const worker = new Worker("/worker.bundle.js", { type: "module", name: serverURL });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    })`,
  ),
];

function installed(path: string): string {
  return join(root, "test/platforms/node_modules", path);
}

function commandLine(name: string, executable: string, options: readonly string[] = []): Platform {
  const call = async (folder: string, serverURL: string): Promise<object> =>
    JSON.parse(await run(executable, [...options, "main.mjs", serverURL], folder, { timeout: 20_000 }));
  return { name, executable, source: "npm ci --prefix test/platforms", call };
}

/** Whether it is installed. In continuous integration all of them must be. */
export function isThere({ executable, name, source }: Platform): boolean {
  if (existsSync(executable)) return true;
  const absence = `${name} is not installed: ${source}`;
  if (process.env["CI"]) throw new Error(absence);
  process.stdout.write(`left out: ${absence}\n`);
  return false;
}

const page = `<!doctype html><script type="importmap">{ "imports": { "depot": "/depot/dist/index.js" } }</script>`;

const quiet = ["background-networking", "quic", "component-update", "sync", "gpu"].map((each) => `--disable-${each}`);

/** @param program An expression that gives the outcomes, or a promise of them, for a `serverURL`. */
function chromium(name: string, program: string): Platform {
  const executable = "/usr/bin/chromium";
  const call = async (folder: string, serverURL: string): Promise<object> => {
    const site = await serve(folder);
    // It makes a profile of its own, which it removes.
    const args = ["--no-sandbox", "--no-first-run", ...quiet];
    const browser = await playwright.launch({ executablePath: executable, args });
    try {
      const tab = await browser.newPage();
      await tab.goto(site.url);
      return await tab.evaluate(`((serverURL) => ${program})(${JSON.stringify(serverURL)})`);
    } finally {
      await browser.close();
      await site.close();
    }
  };
  return { name, executable, source: "apt-get install chromium", call };
}

/** A site whose modules are the files of the package and of the program, as they were compiled. */
function serve(folder: string): Promise<Loopback> {
  return loopback(async ({ url }, response) => {
    const isModule = extname(url) === ".js";
    response.setHeader("content-type", isModule ? "text/javascript" : "text/html");
    response.end(isModule ? await readFile(join(folder, url)) : page);
  });
}
