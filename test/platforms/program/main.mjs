/** Makes the calls to the server whose URL is its argument, and prints their outcomes as JSON. */
import { argv, stdout } from "node:process";
import { callAll } from "./calls.js";

stdout.write(JSON.stringify(await callAll(argv[2])));
