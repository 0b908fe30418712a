import { discard } from "./decode.js";
import type { HeaderFields } from "./headers.js";

/** What is sent to one address. */
export interface Message extends RequestInit {
  readonly method: string;
  readonly headers: HeaderFields;
  readonly body: BodyInit | null;
}

/**
 * Calls `fetch` and follows redirects as the Fetch standard does ("HTTP-redirect fetch"), except that no header but
 * `accept` goes to another origin: `fetch` alone would pass API keys on.
 *
 * A redirect that is not safe to follow becomes the answer: one that takes a body to another origin, or leads from
 * https to http. Browsers hide where a redirect leads, so there `fetch` follows those of GET and HEAD, and others fail.
 * With a `redirect` in the caller's options, all is left to the platform.
 */
export async function follow(fetch: typeof globalThis.fetch, address: string, first: Message): Promise<Response> {
  if (first.redirect) return fetch(address, first);
  let url = address;
  let message: Message = { ...first, redirect: "manual" };
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, message);
    if (response.type === "opaqueredirect")
      return fetch(url, { ...message, redirect: isRead(message) ? "follow" : "error" });
    const next = hops < 20 && response.headers.get("location");
    const target = next && /^30[12378]$/.test(String(response.status)) && resolve(next, url);
    if (!target) return response;

    const { status } = response;
    if (status === 303 ? !isRead(message) : status < 303 && message.method === "POST") {
      const { "content-type": _, ...headers } = message.headers;
      message = { ...message, method: "GET", headers, body: null };
    }
    if (target.origin !== new URL(url).origin) {
      if (message.body !== null || (target.protocol !== "https:" && url.startsWith("https:"))) return response;
      message = { ...message, headers: { accept: message.headers["accept"] ?? "*/*" } };
    }
    discard(response);
    url = target.href;
  }
}

function isRead({ method }: Message): boolean {
  return method === "GET" || method === "HEAD";
}

function resolve(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined; // The platform's error quotes both.
  }
}
