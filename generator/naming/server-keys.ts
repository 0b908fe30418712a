/** What callers choose servers by. */
import type { Server } from "../model/connection.js";

export interface ServerEntry {
  readonly key: string;
  readonly server: Server;
}

/** Servers by the name that selects them; those without one go by their place in the document. */
export function serverEntries(servers: readonly Server[]): readonly ServerEntry[] {
  const taken = new Set<string>();
  return servers.map((server, index) => {
    const place = servers.length === 1 ? "default" : `server${index + 1}`;
    const key = server.name !== undefined && !taken.has(server.name) ? server.name : place;
    taken.add(key);
    return { key, server };
  });
}

/** Whether there is an option to choose by. */
export function hasChoice(servers: readonly ServerEntry[]): boolean {
  return servers.length > 1 || servers[0]?.server.name !== undefined;
}
