import { pathToFileURL } from "node:url";
import { packageInfo, packageRoot } from "../config/package-root.js";
import { printable } from "../diagnostics/printable.js";

/**
 * What to say when the generator itself fails. The message of the error may quote the document, which may be secret, so
 * it is shown only on demand: the stack says enough to find the mistake.
 */
export function bugReport(error: unknown, env: Readonly<Record<string, string | undefined>>, doing: string): string {
  const { version, bugs } = packageInfo();
  const isVerbose = Boolean(env["SDKWRIGHT_DEBUG"]);
  const name = error instanceof Error ? error.name : typeof error;
  const message = error instanceof Error ? error.message : String(error);
  return [
    `sdkwright has failed while ${printable(doing)}. This is a bug of sdkwright, not a mistake of yours.`,
    `Please report it${bugs?.url === undefined ? "" : ` at ${bugs.url}`} with the lines below.`,
    isVerbose
      ? "They quote the error message, which may contain parts of your document."
      : "They contain nothing of your document. SDKWRIGHT_DEBUG=1 adds the error message, which may.",
    "",
    `  sdkwright ${version}, Node ${process.version}, ${process.platform}`,
    `  ${printable(name)}${isVerbose ? `: ${printable(message)}` : ""}`,
    ...framesOf(error).map((frame) => `    ${printable(frame)}`),
    "",
  ].join("\n");
}

/** The lines of the stack that name places, without the folder that sdkwright is installed in. */
function framesOf(error: unknown): readonly string[] {
  const { stack = "", message = "" } = error instanceof Error ? error : {};
  const root = packageRoot();
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .*(?::\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line))
    .map((line) => line.replaceAll(pathToFileURL(`${root}/`).href, "").replaceAll(`${root}/`, ""));
}
