import type { PackageConfig } from "../../../generator/config/config.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostics.js";
import type { ApiModel, Operation, TypeDeclaration, TypeRef } from "../../../generator/model/model.js";
import { unreachable } from "../../../generator/model/unreachable.js";
import { expandSpec } from "../../scenarios/harness/compact-spec.js";
import { CONFIG, stages } from "../../scenarios/harness/stages.js";

export interface Modelled {
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Variant {
  readonly version?: "3.0.3" | "3.1.0";
  readonly requestBody?: "spread" | "argument";
  readonly pagination?: PackageConfig["pagination"];
}

/** The model of a document in compact form. */
export function modelled(
  yaml: string,
  { version = "3.1.0", requestBody = "spread", pagination = [] }: Variant = {},
): Modelled {
  return stages(expandSpec(yaml, version), { ...CONFIG, requestBody, pagination });
}

export function component({ model }: Modelled, name: string): TypeDeclaration {
  const found = model.types.get(`#/components/schemas/${name}`);
  if (found === undefined) throw new Error(`no type ${name}`);
  return found;
}

export function onlyOperation({ model }: Modelled): Operation {
  const [found] = model.operations;
  if (found === undefined) throw new Error("no operation");
  return found;
}

/**
 * A type in one line: `"a" | string[]`, `{ a: string, b?: &Order }`. Named types are `&` and the end of their id; the
 * type of a declared object is shown with its properties.
 */
export function shown(type: TypeRef): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "literal":
      return JSON.stringify(type.value);
    case "enum":
      return `enum(${type.values.map((value) => JSON.stringify(value)).join(" ")}${type.open ? " ..." : ""})`;
    case "list":
      return `[${shown(type.item)}]`;
    case "map":
      return `{*: ${shown(type.value)}}`;
    case "tuple": {
      const items = type.items.map((item, index) => `${shown(item)}${index < type.required ? "" : "?"}`);
      return `[${[...items, ...(type.rest === undefined ? [] : [`...${shown(type.rest)}`])].join(", ")}]`;
    }
    case "union":
      return `${type.tag === undefined ? "" : `by ${type.tag}: `}${type.members.map(shown).join(" | ")}`;
    case "intersection":
      return type.members.map(shown).join(" & ");
    case "stream":
      return `stream of ${shown(type.item)}`;
    case "tagged":
      return `${shown(type.type)}(${type.tag}=${type.values.join(",")})`;
    case "named":
      return `&${type.id.replace("#/components/schemas/", "")}`;
    default:
      return unreachable(type);
  }
}

/** A declaration in the same form. */
export function declared(type: TypeDeclaration): string {
  if (type.kind === "alias") return shown(type.type);
  const properties = type.properties.map(
    ({ wireName, required, type: value }) => `${wireName}${required ? "" : "?"}: ${shown(value)}`,
  );
  const rest = type.additional === undefined ? [] : [`*: ${shown(type.additional)}`];
  return `{ ${[...properties, ...rest].join(", ")} }`;
}

/** What the schema `It` of a document is, in that form. */
export function schema(yaml: string, variant?: Variant): string {
  return declared(component(modelled(yaml, variant), "It"));
}

export function codes({ diagnostics }: Modelled): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
