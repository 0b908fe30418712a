/** Servers: how callers choose one, and how the runtime learns of them. */
import type { PropertySignatureStructure } from "ts-morph";
import type { Server, ServerVariable } from "../model/connection.js";
import type { ApiModel } from "../model/model.js";
import { hasChoice, type ServerEntry } from "../naming/server-keys.js";
import { callText, type Entry, objectText } from "./code.js";
import { comment } from "./docs.js";
import { type FileBuilder, LINE_WIDTH } from "./file-builder.js";
import { literal, propertyKey } from "./literals.js";
import { StructureKind } from "./print.js";

/** The options by which callers choose. */
export function serverOptions(model: ApiModel, servers: readonly ServerEntry[]): readonly PropertySignatureStructure[] {
  const variables = allVariables(model);
  return [
    ...(hasChoice(servers) ? [serverOption(servers)] : []),
    ...(variables.length > 0 ? [variablesOption(variables)] : []),
  ];
}

function serverOption(servers: readonly ServerEntry[]): PropertySignatureStructure {
  const keys = servers.map(({ key }) => literal(key));
  const flat = keys.join(" | ");
  const [first] = servers;
  return {
    kind: StructureKind.PropertySignature,
    name: "server",
    type:
      flat.length > LINE_WIDTH - 40
        ? `${keys.map((key) => `\n| ${key}`).join("")}\n| undefined`
        : `${flat} | undefined`,
    hasQuestionToken: true,
    isReadonly: true,
    docs: comment([
      `The server to call. Default: ${first === undefined ? "none" : `\`${first.key}\``}.`,
      servers.map(({ key, server }) => `- \`${key}\`: ${server.description ?? server.template}`).join("\n"),
    ]),
  };
}

/** The variables of all servers. Those of one name are one: it may be whatever one of them may be. */
function allVariables(model: ApiModel): readonly ServerVariable[] {
  const servers = [...model.servers, ...model.operations.flatMap((operation) => operation.servers?.slice(0, 1) ?? [])];
  const found = new Map<string, ServerVariable>();
  for (const variable of servers.flatMap((server) => server.variables)) {
    const { values, ...known } = found.get(variable.name) ?? variable;
    const isOpen = values === undefined || variable.values === undefined;
    const joined = isOpen ? known : { ...known, values: [...new Set([...values, ...variable.values])] };
    found.set(variable.name, joined);
  }
  return [...found.values()];
}

function variablesOption(variables: readonly ServerVariable[]): PropertySignatureStructure {
  const members = variables.map(({ name, values }) => {
    const type = values === undefined ? "string" : values.map(literal).join(" | ");
    return `readonly ${propertyKey(name)}?: ${type} | undefined`;
  });
  const flat = `{ ${members.join("; ")} } | undefined`;
  const isLong = `  readonly serverVariables?: ${flat};`.length > LINE_WIDTH;
  return {
    kind: StructureKind.PropertySignature,
    name: "serverVariables",
    type: isLong ? `\n| {\n${members.map((member) => `    ${member};\n`).join("")}  }\n| undefined` : flat,
    hasQuestionToken: true,
    isReadonly: true,
    docs: comment([
      "Parts of the server's URL.",
      variables.map((variable) => `- \`${variable.name}\`: ${saidOf(variable)}`).join("\n"),
    ]),
  };
}

/** An empty default is none: the document leaves it to callers. */
function saidOf({ default: value, description }: ServerVariable): string {
  const byDefault = value === "" ? "Not set by default." : `Default: \`${value}\`.`;
  const sentence = description?.trim().replace(/[\p{L}\p{N})`]$/u, "$&.");
  return [sentence, byDefault].filter((part) => part !== undefined).join(" ");
}

/** A URL as it is, or what the runtime makes one from. */
export function serverText(file: FileBuilder, { template, variables }: Server, room: number): string {
  const isPath = template.startsWith("/") && template !== "/";
  if (variables.length === 0 && !isPath) return literal(template);
  const values = variables.map(({ name, default: value, values: allowed }): Entry => {
    return [propertyKey(name), literal(allowed === undefined ? value : [...allowed])];
  });
  const helper = file.runtime("serverTemplate");
  const table = values.length === 0 ? [] : [objectText(values, room - 3)];
  return callText(helper, [literal(template), ...table], room);
}
