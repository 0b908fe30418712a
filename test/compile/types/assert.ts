/** What the type tests say of types. The compiler runs them: a false statement is an error. */

/** Takes only what is true; anything else says in the compiler's message what is wrong. */
export type Row<Statement extends true> = Statement;

/** Whether two types are the same in every respect. */
export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : "the types are not the same";

/** Whether each of two types takes all values of the other. */
export type Mutual<Ours, Theirs> = [Ours] extends [Theirs]
  ? [Theirs] extends [Ours]
    ? true
    : "theirs is not assignable to ours"
  : "ours is not assignable to theirs";

/** Whether two types differ, and only by the changes made in `Changed`. */
export type DiffersBy<Ours, Theirs, Changed> = [Mutual<Ours, Theirs>] extends [true]
  ? "this is no exception any more"
  : Mutual<Ours, Changed>;

/** Whether an object has these required and these optional keys, and no others. */
export type Keys<T, Required extends PropertyKey, Optional extends PropertyKey = never> = [
  Equal<RequiredKeys<T>, Required>,
  Equal<Exclude<keyof T, RequiredKeys<T>>, Optional>,
] extends [true, true]
  ? true
  : { readonly required: RequiredKeys<T>; readonly optional: Exclude<keyof T, RequiredKeys<T>> };

export type RequiredKeys<T> = { [Key in keyof T]-?: T extends Record<Key, T[Key]> ? Key : never }[keyof T];

/** The type of `T[Key]` when the key is there. */
export type Value<T, Key extends keyof T> = Required<T>[Key];

/** Fails to compile unless the value has exactly the type: `exactly<string>()(value)`. */
export declare function exactly<T>(): <V>(
  value: V,
  ...statement: Equal<V, T> extends true ? [] : [Equal<V, T>]
) => true;
