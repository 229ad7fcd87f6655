// Functions as objects (ECMA-262 § 20.2): call, apply, bind, name, length, prototype.

import ts from 'typescript';
import { callValue, constructValue } from '../call.ts';
import { textOf } from '../operations.ts';
import { elementsOf } from '../properties.ts';
import { combine } from '../unknowns.ts';
import {
  defineHidden,
  native,
  object,
  primitive,
  undefinedValue,
  type Closure,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argument, methodIn, unknownResult, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const functionClass: RuntimeClass = {
  name: 'Function',
  // Code made from text is not looked into.
  call: (call) => unknownResult(call),
  construct: (call) => unknownResult(call),
  method: functionMethod,
};

export function functionProperty(target: ObjectValue, name: string, node: ts.Node): Value | undefined {
  const { internal } = target;
  switch (name) {
    case 'name':
      if (internal.type === 'native') return primitive(internal.name, node);
      return internal.type === 'closure' ? primitive(nameOf(internal), node) : undefined;
    case 'length':
      return internal.type === 'closure' ? primitive(parameterCount(internal), node) : combine(node, [target]);
    case 'prototype':
      return internal.type === 'closure' ? ownPrototype(target, internal) : undefined;
    default:
      return functionMethod(name, node);
  }
}

function functionMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

/** ECMA-262 § 8.4 NamedEvaluation, as far as the syntax around the function tells. */
function nameOf({ code, classCode }: Closure): string {
  const named = classCode ?? code;
  if (named.name) return ts.isComputedPropertyName(named.name) ? '' : (named.name as ts.Identifier).text;
  const { parent } = named;
  const isNamedByParent =
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.initializer === named;
  return isNamedByParent && 'text' in parent.name ? parent.name.text : '';
}

/** The parameters before the first default or rest. */
function parameterCount({ code }: Closure): number {
  if (ts.isClassLike(code)) return 0;
  const end = code.parameters.findIndex((parameter) => parameter.initializer ?? parameter.dotDotDotToken);
  return end < 0 ? code.parameters.length : end;
}

/** The object that `new` gives its instances as prototype: made when first asked for. */
function ownPrototype(target: ObjectValue, { code }: Closure): Value | undefined {
  if (!ts.isFunctionDeclaration(code) && !ts.isFunctionExpression(code)) return undefined;
  const prototype = object(code);
  defineHidden(prototype, 'constructor', target, code);
  defineHidden(target, 'prototype', prototype, code);
  return prototype;
}

const methods: Methods = {
  call: (call) => callValue(call.run, call.self, argument(call, 0), call.args.slice(1), call.node),
  apply: (call) => {
    const given = argument(call, 1);
    const isEmpty = given.kind === 'primitive' && given.value == null;
    if (given.kind === 'primitive' && !isEmpty) {
      return throwError(call.run, 'TypeError', 'CreateListFromArrayLike called on non-object', call.node);
    }
    const args = isEmpty ? [] : (elementsOf(call.run, given, call.node) ?? [combine(call.node, [given])]);
    return callValue(call.run, call.self, argument(call, 0), args, call.node);
  },
  bind,
  toString: (call: NativeCall) => textOf(call.run, call.self, call.node),
};

function bind(call: NativeCall): Value {
  const target = call.run.force(call.self);
  const [self = undefinedValue(call.node), ...bound] = call.args;
  return native(
    'bound',
    call.node,
    (later: NativeCall) => callValue(later.run, target, self, [...bound, ...later.args], later.node),
    (later: NativeCall) => constructValue(later.run, target, [...bound, ...later.args], later.node),
  );
}
