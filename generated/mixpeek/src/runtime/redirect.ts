import { discard } from "./decode.js";
import type { Transport } from "./message.js";

/**
 * Follows redirects as the Fetch standard does ("HTTP-redirect fetch"), except that no header but `accept` goes to
 * another origin: `fetch` alone keeps `authorization` and `cookie` back, but passes API keys on.
 *
 * A redirect that is not safe to follow becomes the answer: one that takes a body to another origin, or leads from
 * https to http. Browsers hide where a redirect leads: there `fetch` follows for GET and HEAD, and fails for others.
 * With a `redirect` in the caller's options, all is left to the platform.
 */
export function followSafely(transport: Transport): Transport {
  return async (message) => {
    if (message.redirect) return transport(message);
    let { url, method, headers, body } = message;
    for (let hops = 0; ; hops++) {
      const response = await transport({ ...message, url, method, headers, body, redirect: "manual" });
      const { status, type } = response;
      const reads = method === "GET" || method === "HEAD";
      if (type === "opaqueredirect") return transport({ ...message, redirect: reads ? "follow" : "error" });
      const target = /^30[12378]$/.test(String(status)) && hops < 20 && resolve(response.headers.get("location"), url);
      if (!target) return response;

      if (status === 303 ? !reads : status < 303 && method === "POST") {
        method = "GET";
        body = null;
        headers = { ...headers };
        delete headers["content-type"];
      }
      const { origin, protocol } = new URL(url);
      if (target.origin !== origin) {
        if (body !== null || (protocol === "https:" && target.protocol !== protocol)) return response;
        headers = { accept: headers["accept"] ?? "*/*" };
      }
      discard(response);
      url = target.href;
    }
  };
}

function resolve(location: string | null, base: string): URL | undefined {
  try {
    return location === null ? undefined : new URL(location, base);
  } catch {
    return undefined; // The platform's error quotes both.
  }
}
