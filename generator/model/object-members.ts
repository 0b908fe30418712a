/**
 * Names that every object has a value for. Where one names something that may be left out, an object without it is read
 * as if it had it, and TypeScript refuses `{}` as an object of the type.
 */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set(
  `__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf`.split(" "),
);
