import { discard } from "./decode.js";
import type { Transport } from "./message.js";

/**
 * Follows redirects as the Fetch standard does ("HTTP-redirect fetch"), except that no header but `accept` goes to
 * another origin: `fetch` alone keeps `authorization` and `cookie` back, but passes API keys on.
 *
 * A redirect that is not safe to follow becomes the answer: one that takes a body to another origin, would turn another
 * method into GET, or leads from https to http. Browsers hide where a redirect leads: there `fetch` follows for GET and
 * HEAD, and fails for others. With a `redirect` in the caller's options, all is left to the platform.
 */
export function followSafely(transport: Transport): Transport {
  return async (message) => {
    if (message.redirect) return transport(message);
    const reads = message.method === "GET" || message.method === "HEAD";
    let { url, headers } = message;
    for (let hops = 0; ; hops++) {
      const response = await transport({ ...message, url, headers, redirect: "manual" });
      const { status, type } = response;
      if (type === "opaqueredirect") return transport({ ...message, redirect: reads ? "follow" : "error" });
      const statuses = reads ? [301, 302, 303, 307, 308] : [307, 308];
      const next = statuses.includes(status) && hops < 20 && resolve(response.headers.get("location"), url);
      if (!next) return response;
      const { origin, protocol } = new URL(url);
      if (next.origin !== origin) {
        if (!reads || (protocol === "https:" && next.protocol !== protocol)) return response;
        headers = { accept: headers["accept"] ?? "*/*" };
      }
      discard(response);
      url = next.href;
    }
  };
}

/**
 * A `fetch` that follows redirects like this, for clients of APIs without security schemes: their headers and bodies
 * may hold a secret all the same.
 *
 * @param given Called in place of the global one.
 */
export function safeFetch(given?: typeof fetch): typeof fetch {
  const transport = followSafely((message) => (given ?? fetch)(message.url, message));
  return (url, { method = "GET", headers, body = null, ...others } = {}) => {
    const fields = Object.fromEntries(new Headers(headers));
    return transport({ ...others, url: String(url), method, headers: fields, body, transport });
  };
}

function resolve(location: string | null, base: string): URL | undefined {
  try {
    return location === null ? undefined : new URL(location, base);
  } catch {
    return undefined; // The platform's error quotes both.
  }
}
