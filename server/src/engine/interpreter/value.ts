// What an expression can be worth: a JavaScript value that the code alone determines, or an unknown that remembers
// where it came from. Every value carries the node that made it, so that a finding can stand on it.

import type ts from 'typescript';
import type { HeaderList } from '../exchange/header-list.ts';
import type { Environment } from './environment.ts';
import type { Run } from './run.ts';
import { NO_SOURCES, union, type Sources } from './sources.ts';

export type Value = Primitive | ObjectValue | Unknown | Choice | Deferred;
/** A value after `force`: no choice is left open and nothing is left to load. */
export type Settled = Primitive | ObjectValue | Unknown;

export type PrimitiveContent = string | number | bigint | boolean | null | undefined;

export interface Primitive<T extends PrimitiveContent = PrimitiveContent> {
  readonly kind: 'primitive';
  readonly value: T;
  readonly node: ts.Node;
  /** What the content was computed from, besides literals. */
  readonly from: Sources;
}

/** A value that the code alone does not tell. Two unknowns with one key are the same value within a run. */
export interface Unknown {
  readonly kind: 'unknown';
  /** What identifies it: `process.env.ORIGIN`, `options@120.cors`, `isAllowed@340("https://evil.example")`. */
  readonly key: string;
  /** How the user wrote it, shortened: `process.env.ORIGIN`, `options.cors`, `isAllowed(origin)`. */
  readonly text: string;
  readonly node: ts.Node;
  readonly from: Sources;
  /** True for what may be, hold or lead to the request or the response: parameters of a handler of unknown make. */
  readonly ambient: boolean;
  /** True for what is certainly there, although nobody knows what it is: a module, a request. */
  readonly present: boolean;
  /** True for what is a text if it is there at all: an environment variable. */
  readonly textual: boolean;
}

/** One of two values, decided by a condition only when somebody needs to know which. */
export interface Choice {
  readonly kind: 'choice';
  readonly condition: Condition;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
  readonly node: ts.Node;
}

/** A module of the workspace that is only read when somebody needs what is in it. */
export interface Deferred {
  readonly kind: 'deferred';
  readonly node: ts.Node;
  readonly load: () => Value;
  /** Whether the module's own text holds a CORS word. */
  readonly mayHoldCors: () => boolean;
  /** Whether it makes a router, by the look of its text; only files of the project tell. */
  readonly mayHoldRoutes?: () => boolean;
}

/** A question about an unknown. Its answer is decided once per path. */
export interface Condition {
  /** The unknown it is about. */
  readonly subject: string;
  readonly test: ConditionTest;
  readonly from: Sources;
  readonly node: ts.Node;
  /** The subject as the user wrote it. */
  readonly text: string;
}

export type ConditionTest =
  | { readonly kind: 'truthy' }
  | { readonly kind: 'nullish' }
  | { readonly kind: 'equals'; readonly value: PrimitiveContent }
  /** Any other yes-or-no question, named by its subject alone. */
  | { readonly kind: 'holds' };

export interface ObjectValue {
  readonly kind: 'object';
  readonly node: ts.Node;
  readonly from: Sources;
  readonly properties: Map<string, Property>;
  prototype: ObjectValue | undefined;
  /** Set when properties that the code does not name may be there too (a spread of an unknown, a computed key). */
  rest: Unknown | undefined;
  /** Only `super(…)` of a class of the runtime ever replaces it. */
  internal: Internal;
}

/** A function. */
export type Callable = ObjectValue & { readonly internal: Closure | Native };

export interface Property {
  readonly value: Value;
  readonly getter?: ObjectValue | undefined;
  readonly setter?: ObjectValue | undefined;
  /** Not enumerable: neither copied nor listed. */
  readonly hidden?: boolean;
  /** The property assignment, element assignment or call that put it there. */
  readonly node: ts.Node;
}

/** What makes an object more than its properties. */
export type Internal =
  | { readonly type: 'plain' }
  | { readonly type: 'array'; readonly elements: Value[] }
  | Closure
  | Native
  | { readonly type: 'regexp'; readonly source: string; readonly flags: string; lastIndex: number }
  | { readonly type: 'map'; readonly entries: [Value, Value][] }
  | { readonly type: 'set'; readonly elements: Value[] }
  | { readonly type: 'promise'; readonly state: 'fulfilled' | 'rejected'; readonly value: Value }
  | GeneratorObject
  | { readonly type: 'url'; readonly url: URL }
  | { readonly type: 'search-params'; readonly entries: [string, Value][] }
  | { readonly type: 'headers'; readonly list: HeaderList }
  | { readonly type: 'response'; readonly list: HeaderList; status: number | undefined }
  | { readonly type: 'error' }
  | { readonly type: 'date' }
  /** A String, Number or Boolean object (`new String(x)`). */
  | { readonly type: 'wrapper'; readonly content: Primitive }
  /** An object of the runtime or of a framework, whose other properties `lookup` knows. */
  | { readonly type: 'host'; readonly name: string; readonly lookup: HostLookup };

/** What calling a generator function gives. */
export interface GeneratorObject {
  readonly type: 'generator';
  /** Runs the body to its end, once, and gives what it returns. */
  readonly start: (run: Run, take: TakeYielded) => Value;
  started: boolean;
}

/** What becomes of a value that is yielded at `node`; gives what `yield` answers. */
export type TakeYielded = (value: Value, node: ts.Node) => Value;

/** Gives a property of a host object; `undefined` when the object does not have it. */
export type HostLookup = (name: string, node: ts.Node, run: Run) => Value | undefined;

export interface Closure {
  readonly type: 'closure';
  readonly code: FunctionCode;
  readonly environment: Environment;
  /** `this` of an arrow function. */
  readonly lexicalThis: Value | undefined;
  /** Fields of the class that this constructor makes instances of. */
  readonly classCode: ts.ClassLikeDeclaration | undefined;
  readonly homeObject: ObjectValue | undefined;
}

export type FunctionCode = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

export interface Native {
  readonly type: 'native';
  readonly name: string;
  readonly call: NativeBehaviour;
  /** What `new` does; without it `new` does what a call does. */
  readonly construct?: NativeBehaviour | undefined;
}

export interface NativeCall {
  readonly run: Run;
  readonly self: Value;
  readonly args: readonly Value[];
  /** The call expression. */
  readonly node: ts.Node;
}
export type NativeBehaviour = (call: NativeCall) => Value;

export function primitive<T extends PrimitiveContent>(
  value: T,
  node: ts.Node,
  from: Sources = NO_SOURCES,
): Primitive<T> {
  return { kind: 'primitive', value, node, from };
}

export function undefinedValue(node: ts.Node): Primitive<undefined> {
  return primitive(undefined, node);
}

export function object(
  node: ts.Node,
  internal: Internal = { type: 'plain' },
  prototype?: ObjectValue,
  from: Sources = NO_SOURCES,
): ObjectValue {
  return { kind: 'object', node, from, properties: new Map(), prototype, rest: undefined, internal };
}

export function array(elements: readonly Value[], node: ts.Node, from: Sources = NO_SOURCES): ObjectValue {
  return object(node, { type: 'array', elements: [...elements] }, undefined, from);
}

export function native(name: string, node: ts.Node, call: NativeBehaviour, construct?: NativeBehaviour): ObjectValue {
  return object(node, { type: 'native', name, call, construct });
}

export function promise(value: Value, node: ts.Node, state: 'fulfilled' | 'rejected' = 'fulfilled'): ObjectValue {
  return object(node, { type: 'promise', state, value });
}

/** An object whose properties are what `lookup` says, and which the code may still add properties to. */
export function hostObject(name: string, node: ts.Node, lookup: HostLookup, from: Sources = NO_SOURCES): ObjectValue {
  return object(node, { type: 'host', name, lookup }, undefined, from);
}

/** Puts a property there by hand, as a literal or a framework would. */
export function define(target: ObjectValue, name: string, value: Value, node: ts.Node = value.node): void {
  target.properties.set(name, { value, node });
}

/** Puts a property there that is neither copied nor listed. */
export function defineHidden(target: ObjectValue, name: string, value: Value, node: ts.Node = value.node): void {
  target.properties.set(name, { value, node, hidden: true });
}

/** Makes `parent` the prototype of `target`, unless that would close a circle (ECMA-262 § 10.1.2.1). */
export function inherit(target: ObjectValue, parent: ObjectValue | undefined): void {
  for (let holder = parent; holder; holder = holder.prototype) if (holder === target) return;
  target.prototype = parent;
}

/** What a value was computed from. */
export function sourcesOf(value: Value): Sources {
  switch (value.kind) {
    case 'choice':
      return union(value.condition.from, union(sourcesOf(value.whenTrue), sourcesOf(value.whenFalse)));
    case 'deferred':
      return NO_SOURCES;
    default:
      return value.from;
  }
}

/** The text of a node as a user would recognise it: one line, at most 60 characters. */
export function shortText(node: ts.Node): string {
  const known = shortTexts.get(node);
  if (known !== undefined) return known;
  const text = node.getText().replace(/\s+/g, ' ');
  const short = text.length <= 60 ? text : `${text.slice(0, 57)}...`;
  shortTexts.set(node, short);
  return short;
}

/** Every unknown has one, and the same code is run again and again. */
const shortTexts = new WeakMap<ts.Node, string>();
