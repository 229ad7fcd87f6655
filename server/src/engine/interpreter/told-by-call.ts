// What the call that made an unknown tells of it by the name of its method: `list.includes(origin)` is true or false
// whatever the list is, and what `split(',')` gives has one element at least.

import ts from 'typescript';
import type { PrimitiveContent, Unknown } from './value.ts';

/** Methods of texts and lists that answer `true` or `false`; collections whose methods may be asynchronous are left out. */
const YES_OR_NO = new Set(['includes', 'startsWith', 'endsWith', 'some', 'every']);
/** Methods that give a list as long as the one they are called on. */
const KEEPS_LENGTH = new Set(['map', 'toSorted', 'sort', 'toReversed', 'reverse', 'slice']);

/** Whether an unknown can never equal a value: `list.includes(origin) !== -1` always holds, strictly and loosely. */
export function neverEquals({ node }: Unknown, value: PrimitiveContent): boolean {
  const method = methodCalled(node);
  if (method === undefined || !YES_OR_NO.has(method.name)) return false;
  return typeof value === 'number' && value !== 0 && value !== 1;
}

/** Whether an unknown list has an element in any case (ECMA-262 § 22.1.3.23: only an empty separator may give none). */
export function isNeverEmpty(list: ts.Node): boolean {
  const method = methodCalled(list);
  if (!method) return false;
  const [first] = method.call.arguments;
  if (method.name === 'split') return first !== undefined && ts.isStringLiteralLike(first) && first.text !== '';
  const isWhole = method.name !== 'slice' || first === undefined;
  return KEEPS_LENGTH.has(method.name) && isWhole && isNeverEmpty(method.owner);
}

interface CalledMethod {
  readonly name: string;
  readonly owner: ts.Node;
  readonly call: ts.CallExpression;
}

function methodCalled(node: ts.Node): CalledMethod | undefined {
  if (ts.isParenthesizedExpression(node)) return methodCalled(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return { name: node.expression.name.text, owner: node.expression.expression, call: node };
}
