/** Finds the OpenAPI documents below a folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The paths of all documents below a folder, relative to it, in order. */
export function findDocuments(folder: string): readonly string[] {
  return filesBelow(folder, "").filter((path) => isDocument(readFileSync(join(folder, path), "utf8")));
}

function filesBelow(folder: string, path: string): readonly string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return filesBelow(folder, below);
    return /\.(ya?ml|json)$/i.test(entry.name) ? [below] : [];
  });
}

/** Whether the root of a file says that it is one. Files that cannot be parsed are still recognised. */
export function isDocument(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith("{")) return /^(["']?)(openapi|swagger)\1[ \t]*:/m.test(start);
  try {
    const root: unknown = JSON.parse(start);
    return typeof root === "object" && root !== null && ("openapi" in root || "swagger" in root);
  } catch {
    return /["']?\b(openapi|swagger)["']?\s*:\s*["']?[23]/.test(start);
  }
}
