/**
 * The command line as it runs from a checkout: `npm run -s sdkwright -- ARGS`. npm changes to the folder of the project
 * and notes where it was called from; paths that the caller types are relative to that.
 */
const calledFrom = process.env["INIT_CWD"];
if (calledFrom !== undefined) {
  process.chdir(calledFrom);
}

const { runProcess } = await import("./cli.js");
await runProcess();

export {};
