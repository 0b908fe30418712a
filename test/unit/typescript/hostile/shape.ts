/** The shape of a source file: which nodes it has inside which, whatever they say. */
import ts from "typescript";

/** How a key is written is the writer's business: `a`, `"a"`, `["__proto__"]`; `request.a`, `request["a"]`. */
function kindOf(node: ts.Node): string {
  if (ts.isShorthandPropertyAssignment(node)) return "PropertyAssignment";
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    return "PropertyAccessExpression";
  }
  return ts.SyntaxKind[node.kind] ?? "?";
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isShorthandPropertyAssignment(node)) return [];
  if (ts.isPropertyAssignment(node)) return ts.isIdentifier(node.initializer) ? [] : [node.initializer];
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return [node.expression];
  if (ts.isBindingElement(node)) return [];
  const { jsDoc = [] } = node as { readonly jsDoc?: readonly ts.Node[] };
  const children: ts.Node[] = [...jsDoc];
  ts.forEachChild(node, (child) => {
    if (!isKey(child, node) && child.kind !== ts.SyntaxKind.JSDocText) children.push(child);
  });
  return children;
}

function isKey(child: ts.Node, parent: ts.Node): boolean {
  if (!("name" in parent) || parent.name !== child) return false;
  return ts.isIdentifier(child) || ts.isStringLiteral(child) || isStringKey(child);
}

function isStringKey(node: ts.Node): boolean {
  return ts.isComputedPropertyName(node) && ts.isStringLiteral(node.expression);
}

/** Statements, members and properties are sorted, since names decide their order. */
function isUnordered(node: ts.Node): boolean {
  return ts.isSourceFile(node) || ts.isInterfaceDeclaration(node) || ts.isObjectLiteralExpression(node);
}

function shapeOf(node: ts.Node): string {
  const children = childrenOf(node).map(shapeOf);
  if (children.length === 0) return kindOf(node);
  return `${kindOf(node)}(${(isUnordered(node) ? children.toSorted() : children).join(",")})`;
}

/** The shape of a file; throws when it does not parse. */
export function fileShape(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const [problem] = parseDiagnostics;
  if (problem !== undefined) {
    const line = text.slice(0, problem.start).split("\n").length;
    const shown = text.split("\n")[line - 1];
    throw new Error(`${path}:${line}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}: ${shown}`);
  }
  return shapeOf(file);
}

/** The shapes of many files, in an order that does not depend on what they are called. */
export function packageShape(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].map(([path, text]) => `${path.split("/").slice(0, -1).join("/")} ${fileShape(path, text)}`).sort();
}
