import { build } from "esbuild";

/** Bundles the files of a package in memory and runs the result. */
export async function loadEmitted(files: ReadonlyMap<string, string>): Promise<Readonly<Record<string, unknown>>> {
  const exported = [...files.keys()].filter((path) => path.startsWith("src/operations/"));
  const entry = [...exported, "src/core.ts"].map((path) => `export * from "./${path}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    plugins: [
      {
        name: "memory",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /./ }, ({ path, importer }) => ({
            path: new URL(path, `file:///${importer}`).pathname.slice(1).replace(/js$/, "ts"),
            namespace: "memory",
          }));
          onLoad({ filter: /./, namespace: "memory" }, ({ path }) => ({
            contents: files.get(path) ?? "",
            loader: "ts",
          }));
        },
      },
    ],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}
