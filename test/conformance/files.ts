/** The pictures that the server expects and sends. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const assets = join(import.meta.dirname, "node_modules/@typespec/http-specs/assets");

export const png = picture("image.png");
export const jpg = picture("image.jpg");

function picture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(assets, name)));
}
