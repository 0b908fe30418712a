/** Generates a client from every document of a folder, as a user would who knows nothing but the document. */
import { readdirSync, rmSync } from "node:fs";
import { type Diagnostic, type GenerateOptions, generate, writePackage } from "../../generator/index.js";

/** How operations page, by the name of the document. OpenAPI has no word for it, so a user says it in `sdkwright.yaml`. */
const pagination: Readonly<Record<string, GenerateOptions["pagination"]>> = {
  "payload-pageable": {
    ServerDrivenPagination_link: { type: "url", next: "next", items: "pets" },
    ServerDrivenPagination_linkString: { type: "url", next: "next", items: "pets" },
    ServerDrivenPagination_nestedLink: { type: "url", next: "nestedNext.next", items: "nestedItems.pets" },
  },
};

/** The diagnostics by the name of the document. */
export type Reports = ReadonlyMap<string, readonly Diagnostic[]>;

export async function generateClients(documents: string, clients: string): Promise<Reports> {
  rmSync(clients, { recursive: true, force: true });
  const reports = new Map<string, readonly Diagnostic[]>();
  for (const document of readdirSync(documents).sort()) {
    const name = document.replace(/\.json$/, "");
    const options = { spec: document, cwd: documents, name, docs: "none" } as const;
    const { files, diagnostics } = await generate({ ...options, pagination: pagination[name] ?? {} });
    await writePackage(name, files, { cwd: clients });
    reports.set(name, diagnostics);
  }
  return reports;
}
