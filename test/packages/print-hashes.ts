/** Prints the hashes of all generated files, and what the process knows of its language and time zone. */
import { fileURLToPath } from "node:url";
import { sha256 } from "../../generator/output/manifest.js";
import { packages } from "../support/packages.js";
import { generateInMemory } from "./in-memory.js";

export interface PrintedPackages {
  readonly locale: string;
  readonly timeZone: string;
  readonly packages: readonly (readonly [id: string, files: readonly (readonly [path: string, hash: string])[]])[];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();

async function print(): Promise<void> {
  const settings = new Intl.DateTimeFormat().resolvedOptions();
  const printed: PrintedPackages = {
    locale: settings.locale,
    timeZone: settings.timeZone,
    packages: await Promise.all(
      packages.map(async (config) => {
        const { files } = await generateInMemory(config);
        return [config.id, files.map(({ path, text }) => [path, sha256(text)] as const)] as const;
      }),
    ),
  };
  process.stdout.write(JSON.stringify(printed));
}
