/** Finding types in openapi-typescript's output, and changing them in the ways in which ours differ on purpose. */

/** The JSON body of a request or a response. */
export type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;

/** The item of a list that may be left out. */
export type Item<T> = NonNullable<T> extends readonly (infer Each)[] ? Each : never;

/** Some properties replaced. */
export type With<T, Changes> = Omit<T, keyof Changes> & Changes;

/** Some properties that may be left out. */
export type Optional<T, Key extends keyof T> = Omit<T, Key> & { [Each in Key]?: T[Each] };

/** Optional properties that may be `undefined` as well, at every depth. */
export type OrUndefined<T> = T extends readonly (infer Each)[]
  ? OrUndefined<Each>[]
  : T extends object
    ? { [Key in keyof T]: T extends Record<Key, T[Key]> ? OrUndefined<T[Key]> : OrUndefined<T[Key]> | undefined }
    : T;

/** Ours is open where the document says that more values may follow; theirs knows no such thing. */
export type Open<T> = T | (string & Record<never, never>);

/** Path, query and header parameters in one object. */
export type Parameters<T extends { readonly parameters: unknown }> = Whole<T["parameters"], "path"> &
  Whole<T["parameters"], "query"> &
  Whole<T["parameters"], "header">;

type Whole<T, Place extends PropertyKey> = T extends { [Key in Place]?: infer Values }
  ? Known<NonNullable<Values>>
  : unknown;

/** Nothing is written as `never`, which would make an intersection `never`. */
type Known<T> = [T] extends [never] ? unknown : T;
