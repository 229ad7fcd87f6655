// Member access, calls and `new` (ECMA-262 § 13.3), with optional chaining, `super` and `import()`.

import ts from 'typescript';
import { callParent, callValue, constructValue } from '../call.ts';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { elementsOf, getElement, getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { anyElement, unknownHere } from '../unknowns.ts';
import { array, defineHidden, primitive, promise, undefinedValue, type Value } from '../value.ts';
import { parentConstructor, parentPrototype } from './class.ts';
import { unwrapped } from './wrapper.ts';

export function evaluateMember(node: ts.PropertyAccessExpression, environment: Environment, run: Run): Value {
  const target = evaluateTarget(node.expression, environment, run);
  if (run.stopped || shortCircuits(run, node, target)) return undefinedValue(node);
  return getProperty(run, target, node.name.text, node);
}

export function evaluateElement(node: ts.ElementAccessExpression, environment: Environment, run: Run): Value {
  const target = evaluateTarget(node.expression, environment, run);
  if (run.stopped || shortCircuits(run, node, target)) return undefinedValue(node);
  const key = evaluate(node.argumentExpression, environment, run);
  return run.stopped ? undefinedValue(node) : getElement(run, target, key, node);
}

export function evaluateCall(node: ts.CallExpression, environment: Environment, run: Run): Value {
  const { expression } = node;
  if (expression.kind === ts.SyntaxKind.SuperKeyword) return evaluateSuperCall(node, environment, run);
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return evaluateImport(node, environment, run);
  const { callee, self } = evaluateCallee(expression, environment, run);
  if (run.stopped || shortCircuits(run, node, callee)) return undefinedValue(node);
  const args = evaluateArguments(node.arguments, environment, run);
  return run.stopped ? undefinedValue(node) : callValue(run, callee, self, args, node);
}

/** A tagged template (ECMA-262 § 13.3.11): a call with the pieces of text and the values between them. */
export function evaluateTagged(node: ts.TaggedTemplateExpression, environment: Environment, run: Run): Value {
  const { callee, self } = evaluateCallee(node.tag, environment, run);
  const { template } = node;
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const pieces = ts.isTemplateExpression(template) ? [template.head, ...spans.map((span) => span.literal)] : [template];
  const strings = array(
    pieces.map((piece) => primitive(piece.text, piece)),
    template,
  );
  const raw = array(
    pieces.map((piece) => primitive(rawText(piece), piece)),
    template,
  );
  defineHidden(strings, 'raw', raw);
  const values = spans.map((span) => evaluate(span.expression, environment, run));
  return run.stopped ? undefinedValue(node) : callValue(run, callee, self, [strings, ...values], node);
}

/** The piece as written, without the marks around it. */
function rawText(piece: ts.TemplateLiteralLikeNode): string {
  const text = piece.getText();
  const endsTemplate =
    piece.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral || piece.kind === ts.SyntaxKind.TemplateTail;
  return text.slice(1, endsTemplate ? -1 : -2).replace(/\r\n?/g, '\n');
}

export function evaluateNew(node: ts.NewExpression, environment: Environment, run: Run): Value {
  const callee = evaluate(node.expression, environment, run);
  const args = evaluateArguments(node.arguments ?? [], environment, run);
  return run.stopped ? undefinedValue(node) : constructValue(run, callee, args, node);
}

export function evaluateArguments(nodes: readonly ts.Expression[], environment: Environment, run: Run): Value[] {
  return nodes.flatMap((node) => {
    if (!ts.isSpreadElement(node)) return [evaluate(node, environment, run)];
    const value = evaluate(node.expression, environment, run);
    return elementsOf(run, value, node) ?? [anyElement(run.force(value), node)];
  });
}

/** The function to call and the `this` to call it with. */
function evaluateCallee(
  expression: ts.Expression,
  environment: Environment,
  run: Run,
): { readonly callee: Value; readonly self: Value } {
  const node = unwrapped(expression);
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) {
    return { callee: evaluate(node, environment, run), self: undefinedValue(node) };
  }
  const target = evaluateTarget(node.expression, environment, run);
  const isSuper = node.expression.kind === ts.SyntaxKind.SuperKeyword;
  const self = isSuper ? (environment.currentSelf() ?? undefinedValue(node)) : target;
  if (run.stopped || shortCircuits(run, node, target)) return { callee: undefinedValue(node), self };
  if (ts.isPropertyAccessExpression(node)) return { callee: getProperty(run, target, node.name.text, node), self };
  const key = evaluate(node.argumentExpression, environment, run);
  return { callee: getElement(run, target, key, node), self };
}

function evaluateTarget(node: ts.Expression, environment: Environment, run: Run): Value {
  if (node.kind !== ts.SyntaxKind.SuperKeyword) return run.force(evaluate(node, environment, run));
  return parentPrototype(environment) ?? unknownHere(node);
}

/** An optional chain ends where its value is nullish. An unknown is taken to be there: what follows is unknown anyway. */
function shortCircuits(
  run: Run,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression,
  value: Value,
): boolean {
  if ((node.flags & ts.NodeFlags.OptionalChain) === 0) return false;
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value == null;
}

function evaluateSuperCall(node: ts.CallExpression, environment: Environment, run: Run): Value {
  const args = evaluateArguments(node.arguments, environment, run);
  const callee = environment.currentCallee();
  const self = environment.currentSelf();
  if (run.stopped || callee?.internal.type !== 'closure' || self?.kind !== 'object') return undefinedValue(node);
  const parent = parentConstructor(run, callee);
  if (parent) callParent(run, parent, callee.internal, self, args, node);
  return undefinedValue(node);
}

function evaluateImport(node: ts.CallExpression, environment: Environment, run: Run): Value {
  const [specifier] = evaluateArguments(node.arguments, environment, run);
  const settled = specifier && run.force(specifier);
  if (settled?.kind !== 'primitive' || typeof settled.value !== 'string') return unknownHere(node);
  return promise(run.world.importModule(run, settled.value, node, 'namespace'), node);
}
