/**
 * What a scanner tells while it passes over a text: the values and keys with their offsets, in the order of the text.
 * Both formats are scanned this way, so that what looks for positions is written once.
 */
export interface TreeVisitor {
  /** A key of the innermost open object. */
  readonly key: (key: string, start: number, end: number) => void;
  /** An object or a list begins. */
  readonly open: (kind: "object" | "list", start: number) => void;
  /** The innermost object or list ends. */
  readonly close: (end: number) => void;
  /** A value that holds no others. */
  readonly scalar: (start: number, end: number) => void;
}
