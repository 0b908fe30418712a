// Loaded before the mock server, which imports `glob` of `fs/promises`: Node.js has it since 22.
import { register } from "node:module";

register("./resolve.mjs", import.meta.url);
