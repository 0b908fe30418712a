import type { generatePackage } from "../pipeline.js";

/** Makes the files of a package in memory. Tests pass one of their own. */
export type GeneratePackage = typeof generatePackage;

/** Loads the pipeline, and with it all that takes long to load. What can be said without it should not wait for it. */
export function loadPipeline(): Promise<GeneratePackage> {
  loaded ??= import("../pipeline.js").then(({ generateInThreads }) => generateInThreads());
  return loaded;
}

let loaded: Promise<GeneratePackage> | undefined;
