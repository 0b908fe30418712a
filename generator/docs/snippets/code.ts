/** Parts of the code in examples. */

import type { SecurityScheme } from "../../model/connection.js";
import type { Operation } from "../../model/model.js";
import { literal, propertyAccess, propertyKey } from "../../typescript/literals.js";
import { found, type Site } from "../site.js";

/** Lines of code, blank ones included. */
export type Lines = readonly string[];

/** `import { Mix, MixError } from "@sdkwright/mix";` */
export function importLine(names: readonly string[], module: string): string {
  const sorted = [...new Set(names)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const flat = `import { ${sorted.join(", ")} } from ${literal(module)};`;
  if (flat.length <= 80) return flat;
  return `import {\n${sorted.map((name) => `  ${name},\n`).join("")}} from ${literal(module)};`;
}

/** `mix.authentication.getAuthStatus` */
export function methodAccess(site: Site, resource: string, method: string): string {
  const { accessor } = found(site.names.resources.get(resource), `name of ${resource}`);
  const client = site.variable;
  return propertyAccess(accessor === "" ? client : propertyAccess(client, accessor), method);
}

/** `const mix = new Mix({ … });` with the given options, a line each. */
export function clientLines(site: Site, options: Lines): Lines {
  return construction(site.variable, site.names.client, options);
}

export function construction(variable: string, className: string, options: Lines): Lines {
  if (options.length === 0) return [`const ${variable} = new ${className}();`];
  return [
    `const ${variable} = new ${className}({`,
    ...options.flatMap((option) => option.split("\n")).map((line) => `  ${line}`),
    "});",
  ];
}

/** The options without which a call of the operation fails: credentials, and a server where the document has none. */
export function neededOptions(site: Site, operation: Pick<Operation, "security">): Lines {
  const [uses = []] = operation.security;
  const schemes = uses.flatMap(({ scheme }) => site.model.security.filter(({ name }) => name === scheme));
  return [...serverOption(site), ...schemes.map((scheme) => credentialOption(site, scheme))];
}

export function serverOption({ model }: Site): Lines {
  const [first] = model.servers;
  return first !== undefined && /^https?:\/\/[^\s/]/i.test(first.url) ? [] : ['serverURL: "https://api.example.com",'];
}

export function credentialOption(site: Site, { name, scheme }: SecurityScheme): string {
  const key = propertyKey(site.names.credentials.get(name)?.option ?? name);
  if (scheme.kind === "basic") {
    return `${key}: {\n  username: "<YOUR_USERNAME_HERE>",\n  password: "<YOUR_PASSWORD_HERE>",\n},`;
  }
  return `${key}: ${literal(PLACEHOLDERS[scheme.kind])},`;
}

const PLACEHOLDERS = {
  apiKey: "<YOUR_API_KEY_HERE>",
  bearer: "<YOUR_BEARER_TOKEN_HERE>",
  http: "<YOUR_CREDENTIALS_HERE>",
  oauth2: "<YOUR_ACCESS_TOKEN_HERE>",
} as const;

/** `import type { Provider } from "@sdkwright/mix/models";` */
export function importTypeLine(name: string, module: string): string {
  return `import type { ${name} } from ${literal(module)};`;
}
