/** How the value of a parameter becomes text. */
export interface ParameterWriting {
  readonly notation: ParameterNotation;
  /** Items and properties are written each on their own: `id=a&id=b` and not `id=a,b`. */
  readonly exploded: boolean;
  /** Characters that mean something in URLs are not encoded. */
  readonly reserved: boolean;
}

/** Named after what stands between the items of a list. */
export type ParameterNotation =
  /** `a,b` */
  | "commas"
  /** `.a,b`; exploded: `.a.b` */
  | "dots"
  /** `;id=a,b`; exploded: `;id=a;id=b` */
  | "semicolons"
  /** `id=a,b`; exploded: `id=a&id=b` */
  | "pairs"
  /** `id=a%20b` */
  | "spaces"
  /** `id=a%7Cb` */
  | "pipes"
  /** `id[x]=a&id[y]=b` */
  | "brackets"
  /** `id=a,b`; exploded: `id=a; id=b`. Nothing is encoded. */
  | "cookies"
  | "json"
  /** A text, as it is. */
  | "text"
  /** `application/x-www-form-urlencoded` */
  | "form";
