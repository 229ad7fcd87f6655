// The lists that the user's own check asks about the origin: a callback or a delegate that is given to `cors`.

import ts from 'typescript';
import type { Allowlist } from './allowlist-constant.ts';
import { bare } from './header-write.ts';
import { declarationOf, functionBehind, functionsAround } from './names.ts';

/** The value of an option as it is written: of a property, an assignment, a method. */
export function valueOf(property: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(property)) return bare(property.initializer);
  if (ts.isBinaryExpression(property)) return bare(property.right);
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isMethodDeclaration(property) ? property : undefined;
}

/** A list as `cors` takes it. */
export function asArray({ name, kind }: Pick<Allowlist, 'name' | 'kind'>): string {
  return kind === 'set' ? `[...${name}]` : name;
}

/** Whether a node is in another, and not in a function there. */
export function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return (
    node.getSourceFile() === outer.getSourceFile() &&
    outer.pos <= node.pos &&
    node.end <= outer.end &&
    !isInFunctionOf(node, outer)
  );
}

/** A literal in a callback is what it answers, not what `cors` is given. */
function isInFunctionOf(node: ts.Node, outer: ts.Node): boolean {
  return functionsAround(node).some((code) => outer.pos <= code.pos && code.end <= outer.end);
}

/** The lists that a callback asks about the origin, as far as `cors` can be given them in its place. */
export function listsThatItAsks(property: ts.Node): readonly string[] {
  const callback = callbackOf(property);
  const asked = callback?.parameters[0]?.name.getText();
  if (!callback || asked === undefined) return [];
  return listsAskedIn(callback, (expression) => expression.getText() === asked, property);
}

/** The same of any function that asks about what `isOrigin` says is the origin. */
export function listsAskedIn(
  code: ts.FunctionLikeDeclaration,
  isOrigin: (asked: ts.Expression) => boolean,
  property: ts.Node,
): readonly string[] {
  const lists: string[] = [];
  const visit = (node: ts.Node): void => {
    const list = listAsked(node, isOrigin);
    if (list && isSeenFrom(list.name, node, property)) lists.push(asArray(list));
    ts.forEachChild(node, visit);
  };
  visit(code);
  return [...new Set(lists)];
}

function callbackOf(property: ts.Node): ts.FunctionLikeDeclaration | undefined {
  const value = valueOf(property);
  if (!value) return undefined;
  return ts.isMethodDeclaration(value) ? value : functionBehind(value);
}

/** `list.includes(origin)`, `list.indexOf(origin)`, `set.has(origin)`. */
function listAsked(
  node: ts.Node,
  isOrigin: (asked: ts.Expression) => boolean,
): Pick<Allowlist, 'name' | 'kind'> | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const list = bare(expression);
  const [first] = node.arguments;
  if (!first || !isOrigin(bare(first)) || !isPath(list)) return undefined;
  if (name.text === 'has') return { name: list.getText(), kind: 'set' };
  return name.text === 'includes' || name.text === 'indexOf' ? { name: list.getText(), kind: 'array' } : undefined;
}

/** A name, or a property of one: `config.origins`. */
function isPath(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && isPath(node.expression));
}

/** Whether a name means the same at the place of the option as where it is asked, and is no text. */
function isSeenFrom(path: string, asked: ts.Node, property: ts.Node): boolean {
  const [root = ''] = path.split('.');
  const declaration = declarationOf(root, property);
  if (!declaration || declaration !== declarationOf(root, asked)) return false;
  const made = ts.isVariableDeclaration(declaration) && path === root ? declaration.initializer : undefined;
  // A string has `includes` too: one that is not split is no list.
  return (
    !made || !(/^(?:['"`]|process\.env\.\w+$|process\.env\[[^\]]*\]$)/.test(bare(made).getText()) || endsInText(made))
  );
}

function endsInText(made: ts.Expression): boolean {
  const value = bare(made);
  const isFallback = ts.isBinaryExpression(value) || ts.isConditionalExpression(value);
  return isFallback && /['"`]$/.test(value.getText());
}
