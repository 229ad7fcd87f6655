// Calling and constructing: ECMA-262 § 10.2 closures, native functions, and unknowns.

import ts from 'typescript';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { executeBody } from './execute.ts';
import { makeGenerator } from './generator.ts';
import { bindPattern } from './pattern.ts';
import { getProperty, throwTypeError } from './properties.ts';
import type { Run } from './run.ts';
import { hoist } from './scope.ts';
import { initialiseFields, parentConstructor } from './syntax/class.ts';
import { unknownHere } from './unknowns.ts';
import {
  array,
  object,
  promise,
  undefinedValue,
  type Closure,
  type Native,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type TakeYielded,
  type Unknown,
  type Value,
} from './value.ts';

export function callValue(run: Run, callee: Value, self: Value, args: readonly Value[], node: ts.Node): Value {
  if (run.stopped) return undefinedValue(node);
  const settled = run.force(callee);
  const leave = run.borrowed?.enter(settled, node);
  const result = callSettled(run, settled, self, args, node);
  leave?.();
  return result;
}

function callSettled(run: Run, settled: Settled, self: Value, args: readonly Value[], node: ts.Node): Value {
  switch (settled.kind) {
    case 'unknown':
      return callUnknown(settled, { run, self, args, node }, false);
    case 'primitive':
      return throwTypeError(run, 'value is not a function', node);
    case 'object': {
      const { internal } = settled;
      if (internal.type === 'native') return callNative(internal, { run, self, args, node });
      if (internal.type === 'closure') return callClosure(run, settled, internal, self, args, node);
      return throwTypeError(run, 'value is not a function', node);
    }
  }
}

export function constructValue(run: Run, callee: Value, args: readonly Value[], node: ts.Node): Value {
  if (run.stopped) return undefinedValue(node);
  const settled = run.force(callee);
  const leave = run.borrowed?.enter(settled, node);
  const result = constructSettled(run, settled, args, node);
  leave?.();
  return result;
}

function constructSettled(run: Run, settled: Settled, args: readonly Value[], node: ts.Node): Value {
  if (settled.kind === 'unknown') {
    return callUnknown(settled, { run, self: undefinedValue(node), args, node }, true);
  }
  if (settled.kind === 'primitive') return throwTypeError(run, 'value is not a constructor', node);
  const { internal } = settled;
  const call: NativeCall = { run, self: undefinedValue(node), args, node };
  if (internal.type === 'native') return (internal.construct ?? internal.call)(call);
  if (internal.type !== 'closure' || !isConstructor(internal)) {
    return throwTypeError(run, 'value is not a constructor', node);
  }
  return constructClosure(run, settled, internal, args, node);
}

/** Arrow functions and methods have no [[Construct]] (ECMA-262 § 10.2.5). */
function isConstructor({ code, classCode }: Closure): boolean {
  return classCode !== undefined || !(ts.isArrowFunction(code) || ts.isMethodDeclaration(code));
}

function constructClosure(run: Run, callee: ObjectValue, code: Closure, args: readonly Value[], node: ts.Node): Value {
  const prototype = run.force(getProperty(run, callee, 'prototype', node));
  const instance = object(node, { type: 'plain' }, prototype.kind === 'object' ? prototype : undefined);
  const result = runConstructor(run, callee, code, instance, args, node);
  const settled = run.force(result);
  return settled.kind === 'primitive' ? instance : settled;
}

/** Runs a constructor on an instance: fields first, then its body; a class without one passes on to its parent. */
export function runConstructor(
  run: Run,
  callee: ObjectValue,
  closure: Closure,
  instance: ObjectValue,
  args: readonly Value[],
  node: ts.Node,
): Value {
  if (!closure.classCode) return callClosure(run, callee, closure, instance, args, node);
  const parent = parentConstructor(run, callee);
  if (!parent) initialiseFields(run, closure, instance);
  if (ts.isConstructorDeclaration(closure.code)) {
    return callClosure(run, callee, closure, instance, args, node);
  }
  run.invoked.add(closure.classCode);
  if (parent) callParent(run, parent, closure, instance, args, node);
  return undefinedValue(node);
}

/** `super(…)`: runs the parent's constructor on the same instance, then the class's own fields. */
export function callParent(
  run: Run,
  parent: Value,
  child: Closure,
  instance: ObjectValue,
  args: readonly Value[],
  node: ts.Node,
): void {
  const settled = run.force(parent);
  if (settled.kind === 'object' && settled.internal.type === 'closure') {
    runConstructor(run, settled, settled.internal, instance, args, node);
  } else {
    const made = constructValue(run, settled, args, node);
    // What an unknown parent puts on the instance is unknown.
    if (made.kind === 'unknown') instance.rest = made;
    else if (made.kind === 'object') becomes(instance, made);
  }
  initialiseFields(run, child, instance);
}

/** An instance of a class that extends one of the runtime's is what the parent has made, with another prototype. */
function becomes(instance: ObjectValue, made: ObjectValue): void {
  instance.internal = made.internal;
  instance.rest = made.rest;
  instance.prototype ??= made.prototype;
  for (const [name, property] of made.properties) instance.properties.set(name, property);
}

function callNative(internal: Native, call: NativeCall): Value {
  if (!call.run.enter()) return undefinedValue(call.node);
  const result = internal.call(call);
  call.run.leave();
  return result;
}

function callUnknown(callee: Unknown, call: NativeCall, isNew: boolean): Value {
  const { run, node } = call;
  if (!run.enter()) return undefinedValue(node);
  if (run.failsHere(node)) run.throw(unknownHere(node, callee.from));
  const result = run.stopped ? undefinedValue(node) : run.world.callUnknown(callee, call, isNew);
  run.leave();
  return result;
}

function callClosure(
  run: Run,
  callee: ObjectValue,
  closure: Closure,
  self: Value,
  args: readonly Value[],
  node: ts.Node,
): Value {
  const { code } = closure;
  if (ts.isClassLike(code)) return throwTypeError(run, 'Class constructor cannot be invoked without new', node);
  const body = (taker?: TakeYielded) => runBody(run, callee, closure, self, args, node, taker);
  if ('asteriskToken' in code && code.asteriskToken) return makeGenerator(code, isAsync(code), body, node);
  run.invoked.add(code);
  if (!run.enter()) return undefinedValue(node);
  const result = body();
  run.leave();
  return isAsync(code) ? settle(run, result, node) : result;
}

function runBody(
  run: Run,
  callee: ObjectValue,
  closure: Closure,
  self: Value,
  args: readonly Value[],
  node: ts.Node,
  taker: TakeYielded | undefined,
): Value {
  const code = closure.code as ts.FunctionLikeDeclaration; // classes were turned away by the caller
  const environment = new Environment(closure.environment, ts.isArrowFunction(code) ? closure.lexicalThis : self);
  environment.callee = callee;
  environment.taker = taker;
  if (!ts.isArrowFunction(code)) {
    environment.declare('arguments', { value: array(args, node), node });
    if (ts.isFunctionExpression(code) && code.name) {
      environment.declareOnce(code.name.text, { value: callee, node: code });
    }
  }
  bindParameters(run, code, args, environment, node);
  if (!code.body || run.stopped) return undefinedValue(node);
  if (!ts.isBlock(code.body)) return evaluate(code.body, environment, run);
  hoist(code.body.statements, environment, run);
  const completion = executeBody(code.body.statements, environment, run);
  return completion.type === 'return' ? completion.value : undefinedValue(node);
}

function bindParameters(
  run: Run,
  code: ts.FunctionLikeDeclaration,
  args: readonly Value[],
  environment: Environment,
  node: ts.Node,
): void {
  const parameters = code.parameters.filter((parameter) => parameter.name.getText() !== 'this');
  parameters.forEach((parameter, index) => {
    const given = parameter.dotDotDotToken ? array(args.slice(index), node) : (args[index] ?? undefinedValue(node));
    bindPattern(run, parameter.name, given, parameter.initializer, environment);
    assignParameterProperty(run, parameter, environment);
  });
}

/** TypeScript's `constructor(private readonly app: Express)`. */
function assignParameterProperty(run: Run, parameter: ts.ParameterDeclaration, environment: Environment): void {
  if (!ts.isIdentifier(parameter.name) || !ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return;
  const self = environment.self;
  const value = environment.own(parameter.name.text)?.value;
  if (self?.kind === 'object' && value && !run.stopped) {
    self.properties.set(parameter.name.text, { value, node: parameter });
  }
}

function isAsync(code: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration): boolean {
  return code.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

/** The promise that an async function returns. A promise of a promise is that promise. */
export function settle(run: Run, result: Value, node: ts.Node): Value {
  const thrown = run.takeThrown();
  if (thrown) return promise(thrown, node, 'rejected');
  if (run.stopped) return undefinedValue(node);
  const settled = run.force(result);
  return settled.kind === 'object' && settled.internal.type === 'promise' ? settled : promise(settled, node);
}
