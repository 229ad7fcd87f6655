// The forms in which code writes a header: the syntax behind a header's site. What is written, and whether that is
// right, is not asked here.

import ts from 'typescript';
import { nameOf } from './lists.ts';

export type HeaderWrite = CallWrite | PropertyWrite | AssignmentWrite | EntryWrite;

/** `res.setHeader(name, value)`, `headers.append(name, value)`. */
export interface CallWrite {
  readonly form: 'call';
  readonly call: ts.CallExpression;
  /** What the method is called on: `res`, `response.headers`, `res.status(200)`. */
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

/** The write that a header's site is; `undefined` for a form that no fix knows. */
export function headerWriteOf(site: ts.Node): HeaderWrite | undefined {
  if (ts.isCallExpression(site)) return callWrite(site);
  if (ts.isPropertyAssignment(site)) return propertyWrite(site);
  if (ts.isBinaryExpression(site) && isAccess(site.left)) {
    return { form: 'assignment', target: site.left, value: site.right, statement: statementOf(site) };
  }
  return undefined;
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

function callWrite(call: ts.CallExpression): CallWrite | undefined {
  const { expression } = call;
  const [name, value] = call.arguments;
  if (!ts.isPropertyAccessExpression(expression) || !name || !value || call.arguments.length !== 2) return undefined;
  const receiver = expression.expression;
  const isChained = ts.isCallExpression(bare(receiver));
  const statement = isChained ? undefined : statementOf(call);
  return { form: 'call', call, receiver, method: expression.name.text, value, statement };
}

function propertyWrite(property: ts.PropertyAssignment): PropertyWrite | EntryWrite | undefined {
  const object = property.parent;
  const isEntry = nameOf(property) === 'value' && object.properties.some((other) => nameOf(other) === 'key');
  if (isEntry) return { form: 'entry', entry: object, value: property.initializer };
  return { form: 'property', property, object, value: property.initializer };
}

function statementOf(expression: ts.Expression): ts.ExpressionStatement | undefined {
  return ts.isExpressionStatement(expression.parent) ? expression.parent : undefined;
}

function isAccess(node: ts.Expression): node is ts.ElementAccessExpression | ts.PropertyAccessExpression {
  return ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node);
}
