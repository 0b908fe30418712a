import { readdir } from "node:fs/promises";
import { join } from "node:path";

export * from "node:fs/promises";

// As in Node.js 22, for the two kinds of pattern that the mock server has: all files below a folder that are called so,
// and all that end so.
export async function* glob(pattern) {
  const [folder, name] = pattern.split("/**/");
  const isWanted = name.startsWith("*") ? (file) => file.endsWith(name.slice(1)) : (file) => file === name;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && isWanted(entry.name)) yield join(entry.parentPath, entry.name);
  }
}
