// Decorators that the user has written: what they make of methods and classes. Both kinds are known, those that TypeScript
// had first (`target, name, descriptor`) and those of the language (`value, context`). Decorators of others are left alone.

import ts from 'typescript';
import { callValue } from '../call.ts';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { isCallable } from '../operations.ts';
import { propertyKey } from '../pattern.ts';
import type { Run } from '../run.ts';
import {
  define,
  native,
  object,
  primitive,
  undefinedValue,
  type Callable,
  type ObjectValue,
  type Property,
  type Value,
} from '../value.ts';

/** Lets a method's decorators change it, where it stands in `target`. */
export function decorateMethod(
  member: ts.MethodDeclaration,
  target: ObjectValue,
  environment: Environment,
  run: Run,
): void {
  const decorators = ownDecorators(member, environment, run);
  const key = decorators.length > 0 ? propertyKey(run, member.name, environment) : undefined;
  if (key === undefined) return;
  for (const decorator of decorators) {
    const property = target.properties.get(key);
    if (!property || run.stopped) return;
    if (isOfTheLanguage(decorator)) decorateByValue(run, decorator, target, key, property);
    else decorateByDescriptor(run, decorator, target, key, property);
  }
}

/** What a class's decorators make of it. */
export function decoratedClass(
  node: ts.ClassLikeDeclaration,
  constructor: ObjectValue,
  environment: Environment,
  run: Run,
): ObjectValue {
  let result = constructor;
  for (const decorator of ownDecorators(node, environment, run)) {
    const context = contextOf('class', node.name?.text ?? '', node);
    const made = run.stopped ? undefined : callValue(run, decorator, undefinedValue(node), [result, context], node);
    const settled = made && !run.stopped ? run.force(made) : undefined;
    if (settled && isCallable(settled)) result = settled;
  }
  return result;
}

function decorateByDescriptor(
  run: Run,
  decorator: Callable,
  target: ObjectValue,
  key: string,
  { value, node }: Property,
): void {
  const descriptor = object(node);
  define(descriptor, 'value', value, node);
  define(descriptor, 'writable', primitive(true, node));
  define(descriptor, 'enumerable', primitive(false, node));
  define(descriptor, 'configurable', primitive(true, node));
  const given = callValue(run, decorator, undefinedValue(node), [target, primitive(key, node), descriptor], node);
  if (run.stopped) return;
  const settled = run.force(given);
  const changed = (settled.kind === 'object' ? settled : descriptor).properties.get('value')?.value ?? value;
  define(target, key, changed, node);
}

function decorateByValue(
  run: Run,
  decorator: Callable,
  target: ObjectValue,
  key: string,
  { value, node }: Property,
): void {
  const args = [value, contextOf('method', key, node)];
  const made = callValue(run, decorator, undefinedValue(node), args, node);
  const settled = run.stopped ? undefined : run.force(made);
  if (settled && isCallable(settled)) define(target, key, settled, node);
}

function contextOf(kind: string, name: string, node: ts.Node): ObjectValue {
  const context = object(node);
  define(context, 'kind', primitive(kind, node));
  define(context, 'name', primitive(name, node));
  const addInitializer = native('addInitializer', node, (call) => undefinedValue(call.node));
  define(context, 'addInitializer', addInitializer);
  return context;
}

/** `(value, context)`: nothing else tells the two kinds apart in one file. */
function isOfTheLanguage({ internal }: Callable): boolean {
  const parameters = internal.type === 'closure' && 'parameters' in internal.code ? internal.code.parameters : [];
  const [, second, third] = parameters;
  return second !== undefined && !third && /context|ctx/i.test(second.getText());
}

/** The functions that decorate, innermost first, as far as the user has written them. */
function ownDecorators(node: ts.HasDecorators, environment: Environment, run: Run): readonly Callable[] {
  const decorators = ts.getDecorators(node) ?? [];
  return decorators.flatMap(({ expression }) => ownDecorator(expression, environment, run) ?? []).reverse();
}

function ownDecorator(expression: ts.Expression, environment: Environment, run: Run): Callable | undefined {
  const named = ts.isCallExpression(expression) ? expression.expression : expression;
  if (!isClosure(named, environment, run)) return undefined;
  const value: Value = evaluate(expression, environment, run);
  const settled = run.stopped ? undefined : run.force(value);
  return settled && isCallable(settled) ? settled : undefined;
}

function isClosure(expression: ts.Expression, environment: Environment, run: Run): boolean {
  if (run.stopped) return false;
  const value = evaluate(expression, environment, run);
  if (run.stopped || (value.kind === 'deferred' && !value.mayHoldCors())) return false;
  const settled = run.force(value);
  return settled.kind === 'object' && settled.internal.type === 'closure';
}
