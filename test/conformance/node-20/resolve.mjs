export function resolve(specifier, context, next) {
  return specifier === "fs/promises" && context.parentURL?.includes("/@typespec/spector/")
    ? { url: new URL("./fs-promises.mjs", import.meta.url).href, shortCircuit: true }
    : next(specifier, context);
}
