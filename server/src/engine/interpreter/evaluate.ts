// The dispatch over expressions. Each kind of syntax has its file in `syntax/`; what is not listed is unknown.

import ts from 'typescript';
import type { Environment } from './environment.ts';
import { nullish, typeName } from './operations.ts';
import type { Run } from './run.ts';
import { evaluateCall, evaluateElement, evaluateMember, evaluateNew, evaluateTagged } from './syntax/access.ts';
import { evaluateAssignment, isAssignment } from './syntax/assignment.ts';
import { makeClass } from './syntax/class.ts';
import { evaluateConditional, evaluateLogical, isLogical } from './syntax/conditional.ts';
import { makeClosure } from './syntax/function.ts';
import { evaluateArray, evaluateObject, evaluateRegExp, evaluateTemplate } from './syntax/literal.ts';
import { evaluateBinary, evaluatePostfix, evaluatePrefix } from './syntax/operator.ts';
import { evaluateYield } from './syntax/yield.ts';
import { wrapped } from './syntax/wrapper.ts';
import { unknown, unknownHere } from './unknowns.ts';
import { primitive, undefinedValue, type Value } from './value.ts';

export function evaluate(node: ts.Expression, environment: Environment, run: Run): Value {
  if (!run.enter()) return undefinedValue(node);
  const value = dispatch(node, environment, run);
  run.leave();
  return value;
}

function dispatch(node: ts.Expression, environment: Environment, run: Run): Value {
  if (ts.isIdentifier(node)) return evaluateIdentifier(node, environment, run);
  if (ts.isStringLiteralLike(node)) return primitive(node.text, node);
  if (ts.isPropertyAccessExpression(node)) return evaluateMember(node, environment, run);
  if (ts.isCallExpression(node)) return evaluateCall(node, environment, run);
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(node, environment, run);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return makeClosure(node, environment, run);
  if (ts.isArrayLiteralExpression(node)) return evaluateArray(node, environment, run);
  if (ts.isNumericLiteral(node)) return primitive(Number(node.text), node);
  if (ts.isElementAccessExpression(node)) return evaluateElement(node, environment, run);
  if (ts.isBinaryExpression(node)) {
    if (isAssignment(node)) return evaluateAssignment(node, environment, run);
    if (isLogical(node)) return evaluateLogical(node, environment, run);
    return evaluateBinary(node, environment, run);
  }
  if (ts.isConditionalExpression(node)) return evaluateConditional(node, environment, run);
  if (ts.isPrefixUnaryExpression(node)) return evaluatePrefix(node, environment, run);
  if (ts.isPostfixUnaryExpression(node)) return evaluatePostfix(node, environment, run);
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, environment, run);
  if (ts.isNewExpression(node)) return evaluateNew(node, environment, run);
  if (ts.isAwaitExpression(node)) return evaluateAwait(node, environment, run);
  if (ts.isRegularExpressionLiteral(node)) return evaluateRegExp(node);
  if (ts.isClassExpression(node)) return makeClass(node, environment, run);
  if (ts.isTypeOfExpression(node)) return evaluateTypeOf(node, environment, run);
  const inner = wrapped(node);
  if (inner) return evaluate(inner, environment, run);
  return evaluateRare(node, environment, run);
}

function evaluateRare(node: ts.Expression, environment: Environment, run: Run): Value {
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return primitive(true, node);
    case ts.SyntaxKind.FalseKeyword:
      return primitive(false, node);
    case ts.SyntaxKind.NullKeyword:
      return primitive(null, node);
    case ts.SyntaxKind.ThisKeyword:
      return environment.currentSelf() ?? undefinedValue(node);
    default:
      break;
  }
  if (ts.isVoidExpression(node)) {
    evaluate(node.expression, environment, run);
    return undefinedValue(node);
  }
  if (ts.isDeleteExpression(node)) return evaluateDelete(node, environment, run);
  if (ts.isBigIntLiteral(node)) return primitive(BigInt(node.text.replace(/n$/, '')), node);
  if (ts.isMetaProperty(node)) return unknown({ key: node.getText(), node, from: [{ kind: 'opaque' }] });
  if (ts.isTaggedTemplateExpression(node)) return evaluateTagged(node, environment, run);
  if (ts.isYieldExpression(node)) return evaluateYield(node, environment, run);
  // JSX, `super` as a value, and whatever a later language brings.
  return unknownHere(node, [{ kind: 'opaque' }]);
}

function evaluateIdentifier(node: ts.Identifier, environment: Environment, run: Run): Value {
  const binding = environment.find(node.text);
  if (binding) {
    const value = binding.value ?? binding.load?.();
    if (value) return value;
    // Used before its declaration has run: a cyclic import, or code that we did not run in order.
    return unknown({ key: `unready:${node.text}`, node, from: [{ kind: 'opaque' }] });
  }
  if (node.text === 'undefined') return undefinedValue(node);
  return run.world.globalValue(run, node.text, node) ?? unknown({ key: node.text, node, from: [{ kind: 'opaque' }] });
}

function evaluateAwait(node: ts.AwaitExpression, environment: Environment, run: Run): Value {
  return awaited(run, evaluate(node.expression, environment, run));
}

/** The value behind a promise, or the exception of a rejected one (ECMA-262 § 27.7.5.3 Await). */
export function awaited(run: Run, value: Value): Value {
  const settled = run.force(value);
  if (settled.kind !== 'object' || settled.internal.type !== 'promise') return settled;
  return settled.internal.state === 'fulfilled' ? settled.internal.value : run.throw(settled.internal.value);
}

function evaluateTypeOf(node: ts.TypeOfExpression, environment: Environment, run: Run): Value {
  const value = run.force(evaluate(node.expression, environment, run));
  if (value.kind === 'unknown') {
    return unknown({ key: `typeof ${value.key}`, text: `typeof ${value.text}`, node, from: value.from });
  }
  return primitive(typeName(value) ?? 'undefined', node, value.from);
}

function evaluateDelete(node: ts.DeleteExpression, environment: Environment, run: Run): Value {
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) {
    const target = run.force(evaluate(expression.expression, environment, run));
    if (target.kind === 'object') target.properties.delete(expression.name.text);
  } else if (ts.isElementAccessExpression(expression)) {
    const target = run.force(evaluate(expression.expression, environment, run));
    const key = run.force(evaluate(expression.argumentExpression, environment, run));
    if (target.kind === 'object' && key.kind === 'primitive') target.properties.delete(String(key.value));
  }
  return primitive(true, node);
}

/** The value before `?.`: true when the rest of the chain is not evaluated. */
export function endsChain(run: Run, value: Value, questionDot: ts.Node | undefined): boolean {
  return questionDot !== undefined && nullish(run, value);
}
