/** Generates a client from every document of a folder, as a user would who knows nothing but the document. */
import { readdirSync, rmSync } from "node:fs";
import { type Diagnostic, generate, writePackage } from "../../generator/index.js";

/** The diagnostics by the name of the document. */
export type Reports = ReadonlyMap<string, readonly Diagnostic[]>;

export async function generateClients(documents: string, clients: string): Promise<Reports> {
  rmSync(clients, { recursive: true, force: true });
  const reports = new Map<string, readonly Diagnostic[]>();
  for (const document of readdirSync(documents).sort()) {
    const name = document.replace(/\.json$/, "");
    const { files, diagnostics } = await generate({ spec: document, cwd: documents, name, docs: "none" });
    await writePackage(name, files, { cwd: clients });
    reports.set(name, diagnostics);
  }
  return reports;
}
