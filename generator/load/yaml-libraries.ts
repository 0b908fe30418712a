/**
 * The two YAML readers, loaded when there is YAML to read: JSON documents need neither, and most YAML documents never
 * need the second.
 *
 * `js-yaml` is four times as fast as `yaml`. `yaml` reads some published documents that `js-yaml` refuses, among them
 * odd indentation and tags that it does not know.
 */
import { createRequire } from "node:module";

type JsYaml = typeof import("js-yaml");
type Yaml = typeof import("yaml");

const require = createRequire(import.meta.url);
let jsYaml: JsYaml | undefined;
let yaml: Yaml | undefined;

export function loadJsYaml(): JsYaml {
  jsYaml ??= require("js-yaml") as JsYaml;
  return jsYaml;
}

export function loadYaml(): Yaml {
  yaml ??= require("yaml") as Yaml;
  return yaml;
}
