import { cacheFolder, recall, remember } from "../output/cache.js";
import { generatorFingerprint } from "../output/fingerprint.js";

/** What earlier runs left for this one. */
export interface Memory {
  /** Stands for the generator itself. */
  readonly generator: string;
  /** Reads what was remembered under a key. */
  readonly recall: <T>(key: string) => T | undefined;
  readonly remember: (key: string, value: object) => void;
}

/** Remembers in the nearest `node_modules` above a folder; not at all where there is none. */
export function createMemory(from: string, isReadOnly: boolean): Memory {
  const folder = cacheFolder(from);
  return {
    // Taken before the code is loaded: who edits it meanwhile is to see what the edit does.
    generator: folder === undefined ? "" : generatorFingerprint(),
    recall: (key) => recall(folder, key),
    remember: (key, value) => {
      if (!isReadOnly) {
        remember(folder, key, value);
      }
    },
  };
}
