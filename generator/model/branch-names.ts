import type { Schema } from "../resolve/spec.js";

/**
 * What each branch of a union is called after, should it need a declaration: its title, the value that tells it from the
 * others (`type: { const: card }`), or its number.
 */
export function branchNames(branches: readonly Schema[], tag: string | undefined): readonly string[] {
  const inline = branches.filter((branch) => branch.title === undefined && constantsOf(branch).size > 0);
  const named = branches.every((branch) => branch.title !== undefined || !isObject(branch) || inline.includes(branch));
  const values = named ? tellingValues(inline.map(constantsOf), tag) : undefined;
  return branches.map((branch, index) => {
    const value = values?.[inline.indexOf(branch)];
    return branch.title ?? value ?? `option ${index + 1}`;
  });
}

function isObject({ ref, properties, allOf }: Schema): boolean {
  return ref === undefined && (properties !== undefined || allOf !== undefined);
}

/** The properties that the branch itself, and not what it refers to, fixes to one text. */
function constantsOf(branch: Schema): ReadonlyMap<string, string> {
  const own = [branch, ...(branch.allOf ?? [])].filter(({ ref }) => ref === undefined);
  const properties = own.flatMap((part) => part.properties ?? []);
  return new Map(
    properties.flatMap(({ name, schema }) => {
      const [value, ...others] = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
      const isName = typeof value === "string" && /^.{0,40}$/.test(value) && /[a-z]/i.test(value);
      return isName && others.length === 0 ? [[name, value] as const] : [];
    }),
  );
}

/** The values of the first property, by name, that has one of its own in all of the branches. */
function tellingValues(
  constants: readonly ReadonlyMap<string, string>[],
  tag: string | undefined,
): readonly string[] | undefined {
  const names = [...(constants[0]?.keys() ?? [])].toSorted();
  for (const name of tag === undefined ? names : [tag, ...names]) {
    const values = constants.map((each) => each.get(name)).filter((value) => value !== undefined);
    if (values.length === constants.length && new Set(values).size === values.length) return values;
  }
  return undefined;
}
