/** The parts of a document beside its operations and schemas. */
import { at, type Context, member, type ObjectNode } from "./context.js";
import { checkFields } from "./keywords.js";
import {
  defined,
  entriesOf,
  extensionsOf,
  listMember,
  objectMember,
  objectOf,
  requiredText,
  textMember,
  textsOf,
} from "./members.js";
import type { ExternalDocs, Info, Server, ServerVariable, Tag } from "./spec-parts.js";

export function readInfo(context: Context, document: ObjectNode): Info {
  const info = objectMember(context, document, "info");
  if (info === undefined) {
    if (document.value["info"] === undefined) {
      context.diagnostics.report("structure/missing", at(document, "info"), "info", "the API has no title");
    }
    return { title: "API", version: "" };
  }
  checkFields(context, info, "info");
  return {
    title: requiredText(context, info, "title", "API", '"API" is assumed'),
    version: requiredText(context, info, "version", "", "no version is shown"),
    ...defined({
      summary: textMember(context, info, "summary"),
      description: textMember(context, info, "description"),
      termsOfService: textMember(context, info, "termsOfService"),
      contact: readContact(context, info),
      license: readLicense(context, info),
    }),
  };
}

function readContact(context: Context, info: ObjectNode): Info["contact"] {
  const contact = objectMember(context, info, "contact");
  if (contact === undefined) {
    return undefined;
  }
  checkFields(context, contact, "contact");
  return defined({
    name: textMember(context, contact, "name"),
    url: textMember(context, contact, "url"),
    email: textMember(context, contact, "email"),
  });
}

function readLicense(context: Context, info: ObjectNode): Info["license"] {
  const license = objectMember(context, info, "license");
  if (license === undefined) {
    return undefined;
  }
  checkFields(context, license, "license");
  return {
    name: requiredText(context, license, "name", "", "none is shown"),
    ...defined({
      identifier: textMember(context, license, "identifier"),
      url: textMember(context, license, "url"),
    }),
  };
}

export function readExternalDocs(context: Context, owner: ObjectNode): ExternalDocs | undefined {
  const docs = objectMember(context, owner, "externalDocs");
  if (docs === undefined) {
    return undefined;
  }
  checkFields(context, docs, "externalDocs");
  const url = textMember(context, docs, "url");
  if (url === undefined) {
    context.diagnostics.report("structure/missing", at(docs, "url"), "url", "the link is left out");
    return undefined;
  }
  return { url, ...defined({ description: textMember(context, docs, "description") }) };
}

/** The servers of a document, a path item or an operation; absent when it has none of its own. */
export function readServers(context: Context, owner: ObjectNode): readonly Server[] | undefined {
  if (owner.value["servers"] === undefined) {
    return undefined;
  }
  return listMember(context, owner, "servers").flatMap((node) => {
    const server = objectOf(context, node, "a server");
    return server === undefined ? [] : [readServer(context, server)];
  });
}

function readServer(context: Context, node: ObjectNode): Server {
  checkFields(context, node, "server");
  return {
    url: requiredText(context, node, "url", "/", '"/" is assumed'),
    ...defined({
      description: textMember(context, node, "description"),
      name: textMember(context, node, "name") ?? textMember(context, node, "x-speakeasy-server-id"),
    }),
    variables: entriesOf(objectMember(context, node, "variables")).flatMap(([name, each]) => {
      const variable = objectOf(context, each, "a server variable");
      return variable === undefined ? [] : [readVariable(context, name, variable)];
    }),
    at: node.at,
  };
}

function readVariable(context: Context, name: string, node: ObjectNode): ServerVariable {
  checkFields(context, node, "serverVariable");
  const values = member(node, "enum");
  const allowed = values && textsOf(context, values, "enum");
  const fallback = allowed?.[0] ?? "";
  return {
    name,
    default: requiredText(context, node, "default", fallback, `"${fallback}" is assumed`),
    ...defined({ enum: allowed, description: textMember(context, node, "description") }),
  };
}

export function readTags(context: Context, document: ObjectNode): readonly Tag[] {
  return listMember(context, document, "tags").flatMap((node) => {
    const tag = objectOf(context, node, "a tag");
    if (tag === undefined) {
      return [];
    }
    checkFields(context, tag, "tag");
    const name = textMember(context, tag, "name");
    if (name === undefined) {
      context.diagnostics.report("structure/missing", at(tag, "name"), "name", "the tag is left out");
      return [];
    }
    return [
      {
        name,
        ...defined({
          summary: textMember(context, tag, "summary"),
          description: textMember(context, tag, "description"),
          parent: textMember(context, tag, "parent"),
          kind: textMember(context, tag, "kind"),
          externalDocs: readExternalDocs(context, tag),
        }),
        extensions: extensionsOf(tag),
        at: tag.at,
      },
    ];
  });
}
