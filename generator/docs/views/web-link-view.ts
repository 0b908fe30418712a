import type { ExternalDocs } from "../../model/model.js";

/** Words that lead somewhere outside of the pages. */
export interface WebLinkView {
  readonly text: string;
  readonly url: string;
}

export function externalDocsView(docs: ExternalDocs | undefined): WebLinkView | undefined {
  return docs && { text: docs.description ?? docs.url, url: docs.url };
}
