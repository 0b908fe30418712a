import type { Decoder } from "./decode.js";

/**
 * Reads a body by its content type, which must be one of those given, a range (`image/*`) included. One that says
 * nothing of its type is read as the first of them.
 */
export function byType(decoders: Readonly<Record<string, Decoder>>): Decoder {
  return (response, call) => {
    const type = (response.headers.get("content-type") ?? "").replace(/;.*/s, "").trim().toLowerCase();
    const wanted = [type, type.replace(/\/.*/, "/*"), type.replace(/.*\+/, "application/"), "*/*"];
    const key = type === "" ? Object.keys(decoders)[0] : wanted.find((each) => Object.hasOwn(decoders, each));
    const decode = decoders[key ?? ""];
    if (!decode) throw new SyntaxError(`its type, ${type}, is none that it declares`);
    return decode(response, call);
  };
}

/** Reads a body unless it is empty, which gives `undefined`. */
export function orEmpty(decode: Decoder): Decoder {
  return async (response, call) => {
    const body = await response.blob();
    return body.size === 0 ? undefined : decode(new Response(body, { headers: response.headers }), call);
  };
}
