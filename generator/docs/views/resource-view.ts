/** A group of operations. */
import type { Operation, Resource } from "../../model/model.js";
import { slugOf } from "../markdown/headings.js";
import { found } from "../site.js";
import { textOf } from "./field-view.js";
import { type OperationLink, type OperationView, operationLink, operationView } from "./operation-view.js";
import { linkTo, type Page } from "./page.js";
import { externalDocsView, type WebLinkView } from "./web-link-view.js";

/** A group in a list. */
export interface ResourceLink {
  /** What the document calls it; for operations of the client itself, the client's name. */
  readonly title: string;
  /** Name of the class. */
  readonly name: string;
  /** `authentication`; for operations of the client itself, the client's variable. */
  readonly accessor: string;
  readonly href: string | undefined;
  /** Name of the page's file. */
  readonly file: string;
  /** Of the page's title. */
  readonly anchor: string;
  readonly description: string | undefined;
  readonly externalDocs: WebLinkView | undefined;
  readonly operations: readonly OperationLink[];
  /** By `operationId`, as classes style lists them. */
  readonly sortedOperations: readonly OperationLink[];
}

export interface ResourceView extends Omit<ResourceLink, "operations" | "sortedOperations"> {
  readonly operations: readonly OperationView[];
  readonly sortedOperations: readonly OperationView[];
}

export function resourceLink(resource: Resource, page: Page): ResourceLink {
  return resourceWith(resource, page, operationLink);
}

export function resourceView(resource: Resource, page: Page): ResourceView {
  return resourceWith(resource, page, operationView);
}

function resourceWith<View extends OperationLink>(
  resource: Resource,
  page: Page,
  viewOf: (operation: Operation, resource: Resource, page: Page) => View,
) {
  const { site } = page;
  const names = found(site.names.resources.get(resource.id), `name of ${resource.id}`);
  const path = site.pages.resources.get(resource.id);
  const shown = resource.operations
    .flatMap(({ operation }) => site.operations.get(operation) ?? [])
    .map((operation) => ({ key: operation.operationId ?? operation.id, view: viewOf(operation, resource, page) }));
  return {
    title: resource.id === "" ? names.name : resource.id,
    name: names.name,
    accessor: names.accessor === "" ? site.variable : names.accessor,
    href: linkTo(page, path),
    file: path?.split("/").at(-1) ?? "",
    anchor: slugOf(names.name),
    description: textOf(resource.doc),
    externalDocs: externalDocsView(resource.externalDocs),
    operations: shown.map(({ view }) => view),
    sortedOperations: shown.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ view }) => view),
  };
}
