// The forms in which code writes a header: the syntax behind a header's site. What is written, and whether that is
// right, is not asked here.

import ts from 'typescript';
import { nameOf } from './lists.ts';
import { declarationOf } from './names.ts';

export type HeaderWrite = CallWrite | PropertyWrite | AssignmentWrite | EntryWrite;

/** `res.setHeader(name, value)`, `headers.append(name, value)`. */
export interface CallWrite {
  readonly form: 'call';
  readonly call: ts.CallExpression;
  /** What the method is called on, or the function told to write to: `res`, `response.headers`, `res.status(200)`, `event`. */
  readonly receiver: ts.Expression;
  readonly method: string;
  readonly value: ts.Expression;
  /** The statement that the call is all of; `undefined` where it is a link of a chain or a part of something else. */
  readonly statement: ts.ExpressionStatement | undefined;
}

/** A property of an object of headers. */
export interface PropertyWrite {
  readonly form: 'property';
  readonly property: ts.PropertyAssignment;
  readonly object: ts.ObjectLiteralExpression;
  readonly value: ts.Expression;
}

/** `headers['Vary'] = value`. */
export interface AssignmentWrite {
  readonly form: 'assignment';
  readonly target: ts.ElementAccessExpression | ts.PropertyAccessExpression;
  readonly value: ts.Expression;
  readonly statement: ts.ExpressionStatement | undefined;
}

/** `{ key: name, value: … }` in a table such as next.config has. */
export interface EntryWrite {
  readonly form: 'entry';
  readonly entry: ts.ObjectLiteralExpression;
  readonly value: ts.Expression;
}

/**
 * The write of a header by its lower-case name that a site is; `undefined` for a form that no fix knows, and for code
 * that writes other headers at the same place (`for (const [name, value] of headers) res.setHeader(name, value)`).
 */
export function headerWriteOf(site: ts.Node, header: string): HeaderWrite | undefined {
  if (ts.isCallExpression(site)) return callWrite(site, header);
  if (ts.isPropertyAssignment(site)) return propertyWrite(site, header);
  if (!ts.isBinaryExpression(site) || !isAccess(site.left)) return undefined;
  const { left } = site;
  const isNamed = ts.isElementAccessExpression(left) ? names(left.argumentExpression, header) : true;
  return isNamed ? { form: 'assignment', target: left, value: site.right, statement: statementOf(site) } : undefined;
}

/** Whether an expression can be nothing but the name of that header: a literal, or a constant. */
function names(expression: ts.Expression, header: string): boolean {
  const name = bare(expression);
  if (ts.isStringLiteralLike(name)) return name.text.toLowerCase() === header;
  const declaration = ts.isIdentifier(name) ? declarationOf(name.text, name) : undefined;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (value && ts.isStringLiteralLike(bare(value))) return names(value, header);
  // A constant of another file (`HEADERS.ALLOW_ORIGIN`) is known by its own name.
  const words = header.replace(/^access-control-/, '').replaceAll('-', '_?');
  const isElsewhere = !declaration || ts.isImportSpecifier(declaration) || ts.isPropertyAccessExpression(name);
  return isElsewhere && new RegExp(words, 'i').test(name.getText());
}

/** Without parentheses and what only TypeScript reads. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isSatisfiesExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** The object that a chain of calls starts from: `res` of `res.status(200).set('A', 'b')`. */
export function rootOf(receiver: ts.Expression): ts.Expression {
  let root = bare(receiver);
  while (ts.isCallExpression(root) && ts.isPropertyAccessExpression(root.expression))
    root = bare(root.expression.expression);
  return root;
}

function callWrite(call: ts.CallExpression, header: string): CallWrite | undefined {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return functionWrite(call, expression, header);
  const [name, value] = call.arguments;
  if (!ts.isPropertyAccessExpression(expression) || !name || !value || call.arguments.length !== 2) return undefined;
  if (!names(name, header)) return undefined;
  const receiver = expression.expression;
  const isChained = ts.isCallExpression(bare(receiver));
  const statement = isChained ? undefined : statementOf(call);
  return { form: 'call', call, receiver, method: expression.name.text, value, statement };
}

/** `setResponseHeader(event, name, value)`: a function that is told what to write to. */
function functionWrite(call: ts.CallExpression, callee: ts.Identifier, header: string): CallWrite | undefined {
  const [receiver, name, value] = call.arguments;
  if (!receiver || !name || !value || call.arguments.length !== 3 || !names(name, header)) return undefined;
  return { form: 'call', call, receiver, method: callee.text, value, statement: statementOf(call) };
}

function propertyWrite(property: ts.PropertyAssignment, header: string): PropertyWrite | EntryWrite | undefined {
  const object = property.parent;
  const isEntry = nameOf(property) === 'value' && object.properties.some((other) => nameOf(other) === 'key');
  if (isEntry) return { form: 'entry', entry: object, value: property.initializer };
  const { name } = property;
  const isNamed = ts.isComputedPropertyName(name) ? names(name.expression, header) : true;
  return isNamed ? { form: 'property', property, object, value: property.initializer } : undefined;
}

function statementOf(expression: ts.Expression): ts.ExpressionStatement | undefined {
  return ts.isExpressionStatement(expression.parent) ? expression.parent : undefined;
}

function isAccess(node: ts.Expression): node is ts.ElementAccessExpression | ts.PropertyAccessExpression {
  return ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node);
}
