/** Puts the parts of templates where they are used, since calling one costs more than most of them do. */

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;

export type Parts = ReadonlyMap<string, Program>;

/**
 * The template with its parts in place.
 *
 * A part with a context becomes a `with` block; one with named values, or inside of itself, stays a call.
 */
export function inlineParts(program: Program, parts: Parts, within: readonly string[] = []): Program {
  return { ...program, body: program.body.flatMap((statement) => inlined(statement, parts, within)) };
}

function inlined(statement: Statement, parts: Parts, within: readonly string[]): Statement[] {
  if (isBlock(statement)) {
    const { program, inverse } = statement;
    return [
      {
        ...statement,
        ...(program === undefined ? {} : { program: inlineParts(program, parts, within) }),
        ...(inverse === undefined ? {} : { inverse: inlineParts(inverse, parts, within) }),
      } as Statement,
    ];
  }
  if (!isPartial(statement) || statement.name.type !== "PathExpression") return [statement];
  const name = (statement.name as hbs.AST.PathExpression).original;
  const part = parts.get(name);
  if (part === undefined || statement.hash !== undefined || within.includes(name)) return [statement];
  const body = inlineParts(part, parts, [...within, name]);
  const [context] = statement.params;
  return context === undefined ? body.body : [withBlock(context, body, statement)];
}

function withBlock(context: hbs.AST.Expression, program: Program, { loc }: Statement): Statement {
  const path = { type: "PathExpression", data: false, depth: 0, parts: ["with"], original: "with", loc };
  const strip = { open: false, close: false };
  return {
    type: "BlockStatement",
    path,
    params: [context],
    program,
    openStrip: strip,
    inverseStrip: strip,
    closeStrip: strip,
    loc,
  } as unknown as Statement;
}

function isBlock(statement: Statement): statement is hbs.AST.BlockStatement {
  return statement.type === "BlockStatement";
}

function isPartial(statement: Statement): statement is hbs.AST.PartialStatement {
  return statement.type === "PartialStatement";
}
