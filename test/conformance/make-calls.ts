/**
 * Makes all calls, one after the other, and writes down what became of them:
 * `node --import tsx make-calls.ts <server> <file>`. A process of its own, because the clients have to be there first.
 */
import { writeFileSync } from "node:fs";
import { allCalls } from "./all-calls.js";
import type { Call } from "./calls.js";

const [, , serverURL = "", file = ""] = process.argv;
const failures: Record<string, string | null> = {};
for (const [scenario, call] of Object.entries(allCalls(serverURL))) {
  failures[scenario] = await failureOf(call);
}
writeFileSync(file, JSON.stringify(failures));

/** Why the calls of a scenario failed; `null`: they did not. */
async function failureOf(call: Call): Promise<string | null> {
  try {
    const rest: unknown = await call();
    return rest === undefined ? null : `an answer is left over: ${JSON.stringify(rest)}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
