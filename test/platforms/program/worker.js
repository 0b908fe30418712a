/** Makes the calls to the server that the worker is named after, and posts their outcomes. */
import { callAll } from "./calls.js";

postMessage(await callAll(self.name));
