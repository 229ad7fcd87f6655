// What a piece of code can matter for. A condition on an unknown only splits the path where one of its branches can
// change who reads the response or where the code goes next; elsewhere the branch is skipped and what it assigns
// becomes unknown.

import ts from 'typescript';
import type { Environment } from './environment.ts';
import type { ObjectValue } from './value.ts';

/** Words of code that has to do with CORS. */
const CORS_WORDS = /access-control|cors|origin|vary|credential|header|allow/i;
/** Calls that change a collection, go on to the next handler, or end the response. */
const TELLING_CALLS =
  /\b(?:next|resolve|reject|done|cb|callback)\s*\(|\.(?:push|unshift|splice|add|set|append|delete|assign|end|send|json|redirect|use|register|writeHead|pipe|exit)\s*\(/;

const cache = new WeakMap<ts.Node, boolean>();
const pureCache = new WeakMap<ts.Node, boolean>();

/** True when running `node` or not can make a difference to a response's headers or to what runs next. */
export function matters(node: ts.Node | undefined, environment: Environment): boolean {
  if (!node) return false;
  return mattersByItself(node) || callsWhatMatters(node, environment, 2);
}

/** True when the body of a function holds, or by its local calls leads to, CORS words. */
export function touchesCors(node: ts.Node, environment: Environment | undefined, depth = 3): boolean {
  if (CORS_WORDS.test(textOfNode(node))) return true;
  return environment !== undefined && depth > 0 && callsWhatMatters(node, environment, depth - 1);
}

function mattersByItself(node: ts.Node): boolean {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const text = textOfNode(node);
  const result = CORS_WORDS.test(text) || TELLING_CALLS.test(text) || transfersControl(node);
  cache.set(node, result);
  return result;
}

function textOfNode(node: ts.Node): string {
  return node.getSourceFile().text.slice(node.pos, node.end);
}

/** Whether control can leave `node` other than at its end: return, throw, break, continue (not those of inner functions). */
function transfersControl(node: ts.Node): boolean {
  switch (node.kind) {
    case ts.SyntaxKind.ReturnStatement:
    case ts.SyntaxKind.ThrowStatement:
    case ts.SyntaxKind.BreakStatement:
    case ts.SyntaxKind.ContinueStatement:
      return true;
    default:
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
      return ts.forEachChild(node, (child) => transfersControl(child) || undefined) ?? false;
  }
}

function callsWhatMatters(node: ts.Node, environment: Environment, depth: number): boolean {
  if (ts.isIdentifier(node)) return holdsWhatMatters(node, environment, depth);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const called = calledValue(node.expression, environment);
    if (called?.internal.type === 'native') return true;
    if (called?.internal.type === 'closure') {
      if (touchesCors(called.internal.code, called.internal.environment, depth)) return true;
    }
  }
  return ts.forEachChild(node, (child) => callsWhatMatters(child, environment, depth) || undefined) ?? false;
}

const MOST_HELD = 50;

/** Whether a name stands for a list or a table of functions one of which touches CORS: any of them may be called. */
function holdsWhatMatters(name: ts.Identifier, environment: Environment, depth: number): boolean {
  const held = objectNamed(name, environment);
  if (!held || depth <= 0 || (held.internal.type !== 'array' && held.internal.type !== 'plain')) return false;
  const properties = [...held.properties.values()].map(({ value }) => value);
  const values = held.internal.type === 'array' ? held.internal.elements : properties;
  return values.slice(0, MOST_HELD).some((value) => {
    if (value.kind !== 'object' || value.internal.type !== 'closure') return false;
    return touchesCors(value.internal.code, value.internal.environment, depth - 1);
  });
}

/** What is called, as far as it can be told without running anything: `allow(…)`, `policy.apply(…)`, `new Policy(…)`. */
function calledValue(callee: ts.Expression, environment: Environment): ObjectValue | undefined {
  if (ts.isIdentifier(callee)) return objectNamed(callee, environment);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  const owner = objectNamed(callee.expression, environment);
  const isFunction = owner?.internal.type === 'closure' || owner?.internal.type === 'native';
  if (isFunction && /^(?:apply|call)$/.test(callee.name.text)) return owner;
  for (let holder = owner; holder; holder = holder.prototype) {
    const member = holder.properties.get(callee.name.text)?.value;
    if (member) return member.kind === 'object' ? member : undefined;
  }
  return undefined;
}

function objectNamed({ text }: ts.Identifier, environment: Environment): ObjectValue | undefined {
  const value = environment.find(text)?.value;
  return value?.kind === 'object' ? value : undefined;
}

/** Methods that compute and change nothing. */
const PURE_METHODS = new Set(
  (
    'split trim trimStart trimEnd toLowerCase toUpperCase replace replaceAll slice substring concat join map filter ' +
    'includes indexOf lastIndexOf startsWith endsWith some every find flatMap flat test match get has keys values entries ' +
    'toString resolve from of isArray stringify parse'
  ).split(' '),
);
const PURE_FUNCTIONS = new Set([
  'String',
  'Number',
  'Boolean',
  'parseInt',
  'parseFloat',
  'RegExp',
  'Set',
  'Map',
  'URL',
  'Array',
  'Headers',
]);

/** True when evaluating an expression only computes: it may be evaluated although nobody knows yet that it must be. */
export function isPure(node: ts.Expression): boolean {
  const known = pureCache.get(node);
  if (known !== undefined) return known;
  const result = computesOnly(node);
  pureCache.set(node, result);
  return result;
}

function computesOnly(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  if (ts.isCallExpression(node)) return isPureCallee(node.expression) && node.arguments.every(computesOnly);
  if (ts.isNewExpression(node)) {
    return isPureCallee(node.expression) && (node.arguments?.every(computesOnly) ?? true);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment) {
    if (node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) return false;
  }
  switch (node.kind) {
    case ts.SyntaxKind.PostfixUnaryExpression:
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.YieldExpression:
    case ts.SyntaxKind.DeleteExpression:
    case ts.SyntaxKind.TaggedTemplateExpression:
    case ts.SyntaxKind.ClassExpression:
      return false;
    case ts.SyntaxKind.PrefixUnaryExpression: {
      const { operator } = node as ts.PrefixUnaryExpression; // by its kind
      if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) return false;
      break;
    }
    default:
      break;
  }
  return !ts.forEachChild(node, (child) => !computesOnly(child) || undefined);
}

function isPureCallee(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return PURE_FUNCTIONS.has(callee.text);
  return ts.isPropertyAccessExpression(callee) && PURE_METHODS.has(callee.name.text) && computesOnly(callee.expression);
}
