import { posix } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { childLocation, keyLocation, type Location } from "../diagnostics/location.js";
import { isObject } from "../load/json-object.js";
import { locate } from "../load/locate.js";
import { readText } from "../load/read-file.js";
import type { JsonValue } from "../load/spec-document.js";
import { checkFolders } from "./check-folders.js";
import { checkNames } from "./check-names.js";
import { checkShape } from "./check-shape.js";
import type { PackageConfig } from "./config.js";
import { packageConfig, type RawPackage } from "./package-config.js";

/** The text of `sdkwright.yaml`, and where it stands. */
export interface ConfigFile {
  /** Path relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly text: string;
}

/** Reads a configuration. All of its mistakes are reported, with their places; it is to be used if there are none. */
export function readConfig(file: ConfigFile, diagnostics: Diagnostics): readonly PackageConfig[] {
  const root: Location = { file: file.path, pointer: "" };
  const value = readText(file.path, file.text, diagnostics, "config/duplicate-key")?.file.value;
  if (value === undefined) {
    return [];
  }
  const wrong = new Set(checkShape(value, root, diagnostics));
  const packages = rawPackages(value, wrong);
  checkFolders(packages, file.folder, root, diagnostics);
  return [...packages].flatMap(([id, raw]) => {
    checkNames(raw, childLocation(root, "packages", id), diagnostics);
    if (!isWhole(raw)) return [];
    const config = packageConfig(id, raw, posix.dirname(file.path));
    return { ...config, pagination: placed(file, config, childLocation(root, "packages", id, "pagination")) };
  });
}

/** The entries of the table with their lines: once the document is read, the configuration is not at hand. */
function placed({ path, text }: ConfigFile, { pagination }: PackageConfig, at: Location): PackageConfig["pagination"] {
  const places = pagination.map(({ operation }) => keyLocation(childLocation(at, operation)));
  const ranges = places.length === 0 ? [] : locate({ path, text, format: "yaml" }, places);
  return pagination.map((entry, index) => {
    const [place, range] = [places[index], ranges[index]];
    return place === undefined || range === undefined ? entry : { ...entry, at: { ...place, range } };
  });
}

/** The packages without what has a wrong shape, so that the rest of them can be checked. */
function rawPackages(value: JsonValue, wrong: ReadonlySet<string>): ReadonlyMap<string, Partial<RawPackage>> {
  const root = isObject(value) ? value["packages"] : undefined;
  const packages = Object.entries(isObject(root) ? root : {}).map(([id, raw]) => {
    const { pointer } = childLocation({ file: "", pointer: "" }, "packages", id);
    const members = Object.entries(isObject(raw) ? raw : {}).filter(
      ([key]) => ![...wrong].some((each) => `${each}/`.startsWith(`${pointer}/${key}/`)),
    );
    return [id, Object.fromEntries(members) as Partial<RawPackage>] as const;
  });
  return new Map(packages);
}

function isWhole(raw: Partial<RawPackage>): raw is RawPackage {
  return raw.spec !== undefined && raw.output !== undefined && raw.name !== undefined;
}
