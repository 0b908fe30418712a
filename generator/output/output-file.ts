/** A file of a generated package: what emitters give and what `writePackage` takes. */
export interface OutputFile {
  /** Path inside the package, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
