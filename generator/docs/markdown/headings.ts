/** Headings of a page and the anchors that GitHub gives them. */

export interface Heading {
  readonly level: number;
  /** What a reader sees. */
  readonly text: string;
  /** As written. */
  readonly markdown: string;
  readonly anchor: string;
}

/** The anchor of a heading that is the only one of its name. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** The headings of a page. A name that returns gets a number. */
export function headingsOf(page: string): readonly Heading[] {
  const seen = new Map<string, number>();
  const headings: Heading[] = [];
  let fence: string | undefined;
  for (const line of page.split("\n")) {
    const marker = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (marker?.startsWith(fence) && line.trim() === marker) fence = undefined;
    } else if (marker !== undefined) {
      fence = marker;
    } else {
      const heading = /^(#{1,6}) (.*)$/.exec(line);
      if (heading === null) continue;
      const markdown = heading[2] ?? "";
      const text = seenText(markdown);
      headings.push({ level: heading[1]?.length ?? 1, text, markdown, anchor: uniqueSlug(slugOf(text), seen) });
    }
  }
  return headings;
}

function uniqueSlug(slug: string, seen: Map<string, number>): string {
  let anchor = slug;
  while (seen.has(anchor)) {
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    anchor = `${slug}-${count}`;
  }
  seen.set(anchor, 0);
  return anchor;
}

/** A heading without its markup. Ours have escapes, code, links and emphasis. */
function seenText(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1")
    .replace(/(?<!\\)(?:\*\*|~~|`)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&#92;", "\\")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
