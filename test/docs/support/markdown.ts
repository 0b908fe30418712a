/** Reads pages as GitHub does. */
import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as textOf } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";

const parsed = new Map<string, Root>();

/** Parses a page, once. */
export function parsePage(text: string): Root {
  const known = parsed.get(text);
  const tree = known ?? fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  parsed.set(text, tree);
  return tree;
}

export function allOf<Type extends Nodes["type"]>(tree: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const nodes: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => void nodes.push(node as Extract<Nodes, { type: Type }>));
  return nodes;
}

/** The anchors of a page. */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set(allOf(tree, "heading").map((heading) => slugger.slug(textOf(heading))));
}

export { textOf };
