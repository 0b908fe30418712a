import type { CallContext, Hooks, OutgoingRequest } from "./hooks.js";

/** What a log is told beside what it always is. */
export interface DebugLogOptions {
  /** Write bodies that are text, too. Nothing is left out of them, whatever they hold. */
  readonly bodies?: boolean | undefined;
}

/**
 * Hooks that write a line for each request, answer and failure.
 *
 * ```ts
 * const shop = new Shop({ hooks: debugLog(console.debug) });
 * // getOrder #1 > GET https://api.shop.example/orders/{orderId}?expand=… (accept: application/json, authorization: …)
 * // getOrder #1 < 200 after 41 ms (content-type: application/json)
 * ```
 *
 * Nothing secret is in a line: no value of a parameter, no header but those that are known to be harmless, and no body
 * unless it is asked for.
 */
export function debugLog(write: (line: string) => void, { bodies }: DebugLogOptions = {}): Hooks {
  const starts = new WeakMap<CallContext, number>();
  const about = ({ operation, attempt }: CallContext): string => `${operation} #${attempt}`;
  return {
    beforeRequest(request, context) {
      starts.set(context, performance.now());
      write(`${about(context)} > ${request.method} ${addressOf(request, context)}${fieldsOf(request.headers)}`);
      if (bodies && typeof request.body === "string") write(`${about(context)} > ${request.body}`);
    },
    async afterResponse(response, context) {
      const ms = Math.round(performance.now() - (starts.get(context) ?? Number.NaN));
      const { headers, status } = response;
      write(`${about(context)} < ${status} after ${ms} ms${fieldsOf(Object.fromEntries(headers))}`);
      if (!bodies || !isText(headers)) return;
      const body = await response
        .clone()
        .text()
        .catch(() => "(broke off)");
      write(`${about(context)} < ${body}`);
    },
    onError(error, context) {
      write(`${about(context)} ! ${error.name}: ${error.message}`);
    },
  };
}

/** The server, unless a hook has put a password there, the path as declared, and the names of query parameters. */
function addressOf({ url }: OutgoingRequest, { path }: CallContext): string {
  const [address = "", query] = url.split("?");
  const names = query?.split("&").map((pair) => `${/^[\w.~%[\]-]+=/.exec(pair)?.[0] ?? ""}…`);
  return (/^\w+:\/\/[^/@]+(?![^/])/.exec(address)?.[0] ?? "") + path + (names ? `?${names.join("&")}` : "");
}

/** All names of header fields, with the values of those that tell nothing secret. */
function fieldsOf(headers: Readonly<Record<string, string>>): string {
  const harmless = /^(accept|content-(encoding|length|type)|date|retry-after(-ms)?|user-agent|(x-)?request-id)$/;
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${harmless.test(name) ? value : "…"}`);
  return fields.length > 0 ? ` (${fields.join(", ")})` : "";
}

/** JSON and the like, as long as it is not a stream, which may have no end. */
function isText(headers: Headers): boolean {
  return /^(text\/(?!event-stream)|[^;]*[/+](json|xml) *(;|$))/i.test(headers.get("content-type") ?? "");
}
