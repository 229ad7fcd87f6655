// What a piece of code can matter for. A condition on an unknown only splits the path where one of its branches can
// change who reads the response or where the code goes next; elsewhere the branch is skipped and what it assigns
// becomes unknown.

import ts from 'typescript';
import type { Environment } from './environment.ts';
import type { ObjectValue, Value } from './value.ts';

/** Words of code that has to do with CORS. */
const CORS_WORDS = /access-control|cors|origin|vary|credential|header|allow|cache-control/i;
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
    if (calledValues(node.expression, environment).some((called) => mattersWhenCalled(called, depth))) return true;
    const method = ownMethod(node.expression);
    if (method && depth > 0 && touchesCors(method, environment, depth - 1)) return true;
  }
  return ts.forEachChild(node, (child) => callsWhatMatters(child, environment, depth) || undefined) ?? false;
}

function mattersWhenCalled(called: ObjectValue, depth: number): boolean {
  const { internal } = called;
  if (internal.type === 'native' || isModule(called)) return true;
  return internal.type === 'closure' && touchesCors(internal.code, internal.environment, depth);
}

function isFunction({ internal }: ObjectValue): boolean {
  return internal.type === 'closure' || internal.type === 'native';
}

/** `import * as replies`: a module that has a CORS word somewhere, or it would not have been opened. */
function isModule({ internal }: ObjectValue): boolean {
  return internal.type === 'host' && internal.name === 'module';
}

const MOST_HELD = 50;

/** Whether a name stands for a list or a table of functions one of which touches CORS: any of them may be called. */
function holdsWhatMatters(name: ts.Identifier, environment: Environment, depth: number): boolean {
  const held = environment.find(name.text)?.value;
  if (held?.kind !== 'object' || depth <= 0) return false;
  if (held.internal.type !== 'array' && held.internal.type !== 'plain') return false;
  const properties = [...held.properties.values()].map(({ value }) => value);
  const values = held.internal.type === 'array' ? held.internal.elements : properties;
  return values.slice(0, MOST_HELD).some((value) => {
    if (value.kind !== 'object' || value.internal.type !== 'closure') return false;
    return touchesCors(value.internal.code, value.internal.environment, depth - 1);
  });
}

/**
 * What may be called, as far as it can be told without running anything: `allow(…)`, `policy.apply(…)`, `new Policy(…)`,
 * `routes[name](…)`.
 */
function calledValues(callee: ts.Expression, environment: Environment): readonly ObjectValue[] {
  if (ts.isElementAccessExpression(callee) && !ts.isStringLiteralLike(callee.argumentExpression)) {
    const owner = objectAt(callee.expression, environment);
    return owner ? membersOf(owner).slice(0, MOST_HELD) : [];
  }
  const owner = ts.isPropertyAccessExpression(callee) ? objectAt(callee.expression, environment) : undefined;
  if (owner && (isModule(owner) || (isFunction(owner) && /\.(?:apply|call)$/.test(callee.getText())))) return [owner];
  const called = objectAt(callee, environment);
  return called ? [called] : [];
}

/** The object that an expression stands for where that is plain to see. */
function objectAt(expression: ts.Expression, environment: Environment): ObjectValue | undefined {
  if (ts.isIdentifier(expression)) return objectNamed(expression, environment);
  if (ts.isNonNullExpression(expression) || ts.isParenthesizedExpression(expression)) {
    return objectAt(expression.expression, environment);
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  for (let holder = objectAt(expression.expression, environment); holder; holder = holder.prototype) {
    const member = holder.properties.get(expression.name.text)?.value;
    if (member) return opened(member);
  }
  return undefined;
}

function membersOf(owner: ObjectValue): ObjectValue[] {
  const own = [...owner.properties.values()].flatMap(({ value, hidden }) => (hidden ? [] : (opened(value) ?? [])));
  return owner.prototype ? [...own, ...membersOf(owner.prototype)] : own;
}

function objectNamed({ text }: ts.Identifier, environment: Environment): ObjectValue | undefined {
  const binding = environment.find(text);
  const value = binding?.value ?? (binding?.mayHoldCors?.() ? binding.load?.() : undefined);
  return value && opened(value);
}

/** A module without a CORS word is not read to find that out. */
function opened(value: Value): ObjectValue | undefined {
  if (value.kind === 'deferred') return value.mayHoldCors() ? opened(value.load()) : undefined;
  return value.kind === 'object' ? value : undefined;
}

/** The method that `this.name(…)` calls, where the class itself has it. */
function ownMethod(callee: ts.Expression): ts.MethodDeclaration | undefined {
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const { text } = callee.name;
  const { members = [] } = ts.findAncestor(callee, ts.isClassLike) ?? {};
  for (const member of members) if (ts.isMethodDeclaration(member) && member.name.getText() === text) return member;
  return undefined;
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
