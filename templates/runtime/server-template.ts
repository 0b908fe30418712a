import { encode } from "./encode.js";
import type { ServerTemplate, ServerVariables } from "./server.js";

/** The values that each variable may have, the default first; a string is a default that any value may replace. */
export type TemplateVariables = Readonly<Record<string, string | readonly string[]>>;

/**
 * A server whose URL has variables, such as `https://{region}.shop.example`, or is a path, such as `/v1`.
 *
 * A path is added to the URL that the caller gives, unless that has a path of its own: then it is the whole address, as
 * it is for any other server.
 */
export function serverTemplate(template: string, variables: TemplateVariables = {}): ServerTemplate {
  return (given, values) => {
    if (given !== undefined && !/^\w+:\/\/[^/]+\/?$/.test(given)) return given;
    const url = fill(template, variables, values ?? {});
    if (!url.startsWith("/")) return given ?? url;
    return given && given.replace(/\/$/, "") + url;
  };
}

function fill(template: string, variables: TemplateVariables, values: ServerVariables): string {
  return template.replace(/\{([^}]*)\}/g, (whole, name: string, start: number) => {
    const known = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? [known].flat()[0];
    if (value === undefined) throw new TypeError(`server variable "${name}" is missing`);
    // What the document says fits its place.
    if ([known].flat().includes(value)) return value;
    if (typeof known === "object") throw new TypeError(`server variable "${name}" must be one of ${known.join(", ")}`);
    const text = fitting(value, template.slice(0, start), template.slice(start + whole.length));
    if (text === undefined) throw new TypeError(`server variable "${name}" must not lead to another host or path`);
    return text;
  });
}

/** A value of the caller's, as it may stand between two parts of a URL; `undefined` if it would change other parts. */
function fitting(value: string, before: string, after: string): string | undefined {
  if (after.startsWith("://")) return /^https?$/i.test(value) ? value : undefined;
  // It is the start of the URL, or all of it: a server that the caller names.
  if (before === "") return value;
  if (before.replace(/^[^/]*:\/\//, "").includes("/")) {
    if (value.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return undefined;
    return encode(value).replaceAll("%2F", "/");
  }
  const isEnd = after === "" || after.startsWith("/");
  return /^[\w.-]+$/.test(value) || (isEnd && /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i.test(value)) ? value : undefined;
}
