/** The names that schemas give themselves: `$id`, `$anchor` and `$dynamicAnchor`, and `$self` of a document. */

import { escapePointerToken } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import type { JsonObject, JsonValue, LoadedFile, SpecDocument } from "../load/spec-document.js";
import { isList, type Node } from "./context.js";

/** A schema with an `$id`, or a whole file: what `#` means in it. */
export interface Resource {
  readonly root: Node;
  /** What relative references in it are relative to. */
  readonly uri: string;
  /** By name; `$dynamicAnchor`s are anchors too. */
  readonly anchors: ReadonlyMap<string, Node>;
}

export interface Identifiers {
  /** The innermost resource around a place. */
  readonly around: (file: string, pointer: string) => Resource | undefined;
  /** The resource that a reference names, from a place on. */
  readonly named: (reference: string, from: Resource) => Resource | undefined;
  /** The schemas that have a `$dynamicAnchor` of that name. */
  readonly dynamic: (anchor: string) => readonly Node[];
}

/** Files by path, then resources by pointer. */
type Found = Map<string, Map<string, OpenResource>>;

interface OpenResource extends Resource {
  readonly anchors: Map<string, Node>;
}

interface Pass {
  readonly file: string;
  readonly resources: Map<string, OpenResource>;
  readonly dynamic: Map<string, Node[]>;
}

export function findIdentifiers(document: SpecDocument): Identifiers {
  const found: Found = new Map();
  const dynamic = new Map<string, Node[]>();
  for (const file of document.files.values()) {
    const resources = new Map<string, OpenResource>();
    found.set(file.path, resources);
    const root = openRoot(file);
    resources.set("", root);
    // Most files have none, and then they are not looked for.
    if (["$id", "$anchor", "$dynamicAnchor"].some((keyword) => file.text.includes(keyword))) {
      visit(file.value, "", root, { file: file.path, resources, dynamic });
    }
  }
  const byUri = new Map<string, Resource>();
  for (const resource of [...found.values()].flatMap((resources) => [...resources.values()])) {
    if (!byUri.has(resource.uri)) {
      byUri.set(resource.uri, resource);
    }
  }
  return {
    around: (file, pointer) => innermost(found.get(file), pointer),
    named: (reference, from) => byUri.get(resolveUri(reference, from.uri) ?? ""),
    dynamic: (anchor) => dynamic.get(anchor) ?? [],
  };
}

function openRoot({ path, value }: LoadedFile): OpenResource {
  const own = isObject(value) ? value["$self"] : undefined;
  const place = new URL(`file:///${path.split("/").map(encodeURIComponent).join("/")}`).href;
  const uri = (typeof own === "string" ? resolveUri(own, place) : undefined) ?? place;
  return { root: { value, at: { file: path, pointer: "" } }, uri, anchors: new Map() };
}

function innermost(resources: Map<string, Resource> | undefined, pointer: string): Resource | undefined {
  if (resources === undefined || resources.size === 1) {
    return resources?.get("");
  }
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const found = resources.get(pointer.slice(0, end));
    if (found !== undefined) {
      return found;
    }
  }
  return resources.get("");
}

/** An address without its fragment. */
function resolveUri(reference: string, base: string): string | undefined {
  try {
    const url = new URL(reference, base);
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
}

/** Members that hold values of the API and no schemas. */
const values: ReadonlySet<string> = new Set(["example", "examples", "default", "const", "enum", "value", "dataValue"]);
/** Members whose own keys are names, so that none of those is a keyword. */
const names: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "schemas", "$defs", "definitions", "dependentSchemas"],
]);

function visit(value: JsonValue, pointer: string, around: OpenResource, pass: Pass, areNames = false): void {
  if (isList(value)) {
    value.forEach((item, index) => {
      visit(item, `${pointer}/${index}`, around, pass);
    });
  } else if (isObject(value)) {
    const resource = areNames ? around : identify(value, pointer, around, pass);
    for (const key of Object.keys(value)) {
      if (areNames || !(values.has(key) || key.startsWith("x-"))) {
        visit(value[key] ?? null, `${pointer}/${escapePointerToken(key)}`, resource, pass, !areNames && names.has(key));
      }
    }
  }
}

/** Notes what a schema calls itself; gives the resource that what is in it belongs to. */
function identify(schema: JsonObject, pointer: string, around: OpenResource, pass: Pass): OpenResource {
  const node: Node = { value: schema, at: { file: pass.file, pointer } };
  const { $id: id, $anchor: anchor, $dynamicAnchor: dynamicAnchor } = schema;
  let resource = around;
  if (typeof id === "string" && !id.startsWith("#")) {
    resource = { root: node, uri: resolveUri(id, around.uri) ?? around.uri, anchors: new Map() };
    pass.resources.set(pointer, resource);
  }
  // Before 2019, anchors were written as identifiers.
  const oldAnchor = typeof id === "string" && id.startsWith("#") ? id.slice(1) : undefined;
  for (const name of [anchor, dynamicAnchor, oldAnchor]) {
    if (typeof name === "string" && !resource.anchors.has(name)) {
      resource.anchors.set(name, node);
    }
  }
  if (typeof dynamicAnchor === "string") {
    const others = pass.dynamic.get(dynamicAnchor) ?? [];
    others.push(node);
    pass.dynamic.set(dynamicAnchor, others);
  }
  return resource;
}
