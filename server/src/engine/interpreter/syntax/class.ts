// Classes (ECMA-262 § 15.7): constructor, methods, accessors, fields, static parts, `extends`.

import ts from 'typescript';
import { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { executeBody } from '../execute.ts';
import { propertyKey } from '../pattern.ts';
import { getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { hoist } from '../scope.ts';
import {
  define,
  defineHidden,
  inherit,
  object,
  undefinedValue,
  type Closure,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { decorateMethod, decoratedClass } from './decorator.ts';
import { makeClosure } from './function.ts';

/** The key under which a class keeps what it extends. */
const PARENT = '@@parent';

export function makeClass(node: ts.ClassLikeDeclaration, outer: Environment, run: Run): ObjectValue {
  const environment = new Environment(outer);
  const prototype = object(node);
  const code = node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
  const constructor = makeClosure(
    code && ts.isConstructorDeclaration(code) ? code : node,
    environment,
    run,
    prototype,
    node,
  );
  // What a class extends is evaluated before its name means anything.
  if (node.name) environment.declare(node.name.text, { value: undefined, node });
  extendParent(node, constructor, prototype, environment, run);
  if (node.name) environment.declare(node.name.text, { value: constructor, node });
  defineHidden(constructor, 'prototype', prototype);
  defineHidden(prototype, 'constructor', constructor);
  for (const member of node.members) defineMember(member, constructor, prototype, environment, run);
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member)) decorateMethod(member, isStatic(member) ? constructor : prototype, outer, run);
  }
  const decorated = ts.isClassDeclaration(node) ? decoratedClass(node, constructor, outer, run) : constructor;
  if (node.name) environment.declare(node.name.text, { value: decorated, node });
  return decorated;
}

function extendParent(
  node: ts.ClassLikeDeclaration,
  constructor: ObjectValue,
  prototype: ObjectValue,
  environment: Environment,
  run: Run,
): void {
  const clause = node.heritageClauses?.find((heritage) => heritage.token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  if (!expression) return;
  const parent = run.force(evaluate(expression, environment, run));
  defineHidden(constructor, PARENT, parent);
  if (parent.kind === 'object') inherit(constructor, parent);
  if (parent.kind === 'primitive') return;
  const parentProto = run.force(getProperty(run, parent, 'prototype', node));
  if (parentProto.kind === 'object') inherit(prototype, parentProto);
  else if (parentProto.kind === 'unknown') prototype.rest = parentProto;
}

function defineMember(
  member: ts.ClassElement,
  constructor: ObjectValue,
  prototype: ObjectValue,
  environment: Environment,
  run: Run,
): void {
  const target = isStatic(member) ? constructor : prototype;
  if (ts.isMethodDeclaration(member) && member.body) {
    const key = propertyKey(run, member.name, environment);
    if (key !== undefined) define(target, key, makeClosure(member, environment, run, target), member);
  } else if (ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
    defineAccessor(member, target, environment, run);
  } else if (ts.isPropertyDeclaration(member) && isStatic(member)) {
    defineField(run, member, constructor, environment);
  } else if (ts.isClassStaticBlockDeclaration(member)) {
    const scope = new Environment(environment, constructor);
    hoist(member.body.statements, scope, run);
    executeBody(member.body.statements, scope, run);
  }
}

/** Adds a getter or setter to what the property already has. */
export function defineAccessor(
  member: ts.GetAccessorDeclaration | ts.SetAccessorDeclaration,
  target: ObjectValue,
  environment: Environment,
  run: Run,
): void {
  const key = propertyKey(run, member.name, environment);
  if (key === undefined) return;
  const closure = makeClosure(member, environment, run, target);
  const known = target.properties.get(key);
  target.properties.set(key, {
    value: undefinedValue(member),
    getter: ts.isGetAccessor(member) ? closure : known?.getter,
    setter: ts.isSetAccessor(member) ? closure : known?.setter,
    node: member,
  });
}

/** Gives a new instance the fields that its class declares. */
export function initialiseFields(run: Run, constructor: Closure, instance: ObjectValue): void {
  // An arrow function in a field may say `super`.
  const callee = constructor.homeObject?.properties.get('constructor')?.value;
  for (const member of constructor.classCode?.members ?? []) {
    if (ts.isPropertyDeclaration(member) && !isStatic(member) && !run.stopped) {
      defineField(run, member, instance, constructor.environment, callee?.kind === 'object' ? callee : undefined);
    }
  }
}

function defineField(
  run: Run,
  member: ts.PropertyDeclaration,
  target: ObjectValue,
  environment: Environment,
  callee?: ObjectValue,
): void {
  const key = propertyKey(run, member.name, environment);
  // A field that only declares a type (`private app: Express;`) may be filled by the constructor's parameters.
  if (key === undefined || (!member.initializer && target.properties.has(key))) return;
  const scope = new Environment(environment, target);
  scope.callee = callee;
  const value = member.initializer ? evaluate(member.initializer, scope, run) : undefinedValue(member);
  if (run.stopped) return;
  if (ts.isPrivateIdentifier(member.name)) defineHidden(target, key, value, member);
  else define(target, key, value, member);
}

/** What a class extends; `undefined` for a class that extends nothing. */
export function parentConstructor(run: Run, constructor: ObjectValue): Value | undefined {
  const own = constructor.properties.get(PARENT) ?? classOf(constructor)?.properties.get(PARENT);
  return own && run.force(own.value);
}

function classOf(closure: ObjectValue): ObjectValue | undefined {
  const home = closure.internal.type === 'closure' ? closure.internal.homeObject : undefined;
  const constructor = home?.properties.get('constructor')?.value;
  return constructor?.kind === 'object' ? constructor : undefined;
}

/** What `super.x` looks in: the prototype of the object that holds the running method. */
export function parentPrototype(environment: Environment): ObjectValue | undefined {
  const callee = environment.currentCallee();
  return callee?.internal.type === 'closure' ? callee.internal.homeObject?.prototype : undefined;
}

function isStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}
