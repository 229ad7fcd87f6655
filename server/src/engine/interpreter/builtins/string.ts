// String and its prototype (ECMA-262 § 22.1). What takes a regular expression is in regexp-text.ts.

import type ts from 'typescript';
import type { AskedText } from '../../exchange/exchange.ts';
import { MOST_CHARACTERS } from '../bounded-text.ts';
import { knownText, textOf } from '../operations.ts';
import { elementsOf, getProperty } from '../properties.ts';
import {
  object,
  primitive,
  type NativeBehaviour,
  type NativeCall,
  type Primitive,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { iteratorOver } from './iterator.ts';
import {
  argument,
  charge,
  computedValue,
  methodIn,
  type Methods,
  onArguments,
  onPrimitives,
  sourcesOfCall,
  unknownResult,
} from './native-call.ts';
import { regexpOf } from './regexp.ts';
import { matchAllMethod, matchMethod, replaceMethod, searchMethod, splitMethod } from './regexp-text.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const stringClass: RuntimeClass = {
  name: 'String',
  call: stringOf,
  construct: (call) => {
    const content = stringOf(call);
    if (content.kind === 'unknown') return content;
    return object(call.node, { type: 'wrapper', content }, undefined, content.from);
  },
  statics: {
    fromCharCode: onArguments((args) => String.fromCharCode(...args.map(Number))),
    fromCodePoint: onArguments((args) => String.fromCodePoint(...args.map(Number))),
    raw: rawTemplate,
  },
  method: stringMethod,
};

function stringOf(call: NativeCall): Primitive<string> | Unknown {
  return call.args.length === 0 ? primitive('', call.node) : textOf(call.run, argument(call, 0), call.node);
}

function rawTemplate(call: NativeCall): Value {
  const { run, node } = call;
  const parts = elementsOf(run, getProperty(run, argument(call, 0), 'raw', node), node) ?? [undefined];
  const raw = parts.map((part) => knownText(run, part));
  const substitutions = call.args.slice(1).map((arg) => textOf(run, arg, node));
  const texts = [...raw, ...substitutions.map((text) => (text.kind === 'primitive' ? text.value : undefined))];
  const known = texts.filter((text) => text !== undefined);
  if (known.length < texts.length) return unknownResult(call);
  return computedValue(call, () => String.raw({ raw: known.slice(0, raw.length) }, ...known.slice(raw.length)));
}

/** `length`, a character by its index, and the methods of a string. */
export function stringProperty(target: Primitive<string>, name: string, node: ts.Node): Value | undefined {
  if (name === 'length') return primitive(target.value.length, node, target.from);
  if (/^\d+$/.test(name)) return primitive(target.value[Number(name)], node, target.from);
  return stringMethod(name, node);
}

export function stringMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

/** Methods that only compute on primitives: the engine runs its own on the same operands. */
const COMPUTED = [
  'at',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'concat',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'localeCompare',
  'normalize',
  'padEnd',
  'padStart',
  'repeat',
  'slice',
  'startsWith',
  'substr',
  'substring',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimLeft',
  'trimRight',
  'trimStart',
  'valueOf',
] as const;

const methods: Methods = {
  ...Object.fromEntries(COMPUTED.map((name) => [name, computedMethod(name)])),
  split: (call) => splitMethod(withText(call)),
  replace: (call) => replaceMethod(withText(call), false),
  replaceAll: (call) => replaceMethod(withText(call), true),
  match: (call) => matchMethod(withText(call)),
  matchAll: (call) => matchAllMethod(withText(call)),
  search: (call) => searchMethod(withText(call)),
  '@@iterator': (call) => {
    const text = withText(call).self;
    const from = sourcesOfCall(call);
    if (text.kind === 'unknown') return unknownResult(call);
    return iteratorOver(
      Array.from(text.value, (character) => primitive(character, call.node, from)),
      call.node,
    );
  },
};

/** A call whose `this` is a string, or unknown. */
export type TextCall = NativeCall & { readonly self: Primitive<string> | Unknown };

function withText(call: NativeCall): TextCall {
  return { ...call, self: textOf(call.run, call.self, call.node) };
}

function computedMethod(name: (typeof COMPUTED)[number]): NativeBehaviour {
  const compute = onPrimitives((self, args) => Reflect.apply(String.prototype[name], self, args));
  const takesNoPattern = name === 'endsWith' || name === 'includes' || name === 'startsWith';
  return (given) => {
    const call = withText(given);
    if (call.self.kind === 'unknown' || growsTooLong(name, call)) return unknownResult(call);
    if (takesNoPattern && regexpOf(argument(call, 0))) {
      return throwError(call.run, 'TypeError', `First argument to ${name} must not be a regular expression`, call.node);
    }
    charge(call.run, call.self.value.length);
    const result = compute(call);
    noteTest(name, call, result);
    return result;
  };
}

const WHERE: Readonly<Record<string, AskedText['where']>> = {
  startsWith: 'start',
  endsWith: 'end',
  includes: 'anywhere',
  indexOf: 'anywhere',
  lastIndexOf: 'anywhere',
};

/** Notes what is looked for in the Origin, and where the Origin is looked for. */
function noteTest(name: string, call: TextCall, result: Value): void {
  const where = Object.hasOwn(WHERE, name) ? WHERE[name] : undefined;
  const given = argument(call, 0);
  if (!where || result.kind !== 'primitive' || given.kind !== 'primitive' || call.self.kind === 'unknown') return;
  const holds = typeof result.value === 'number' ? result.value >= 0 : result.value === true;
  call.run.noteTextAsked({ text: String(given.value), where }, call.self.from, holds, call.node);
  if (where === 'anywhere') {
    call.run.noteTextAsked({ text: call.self.value, where: 'around' }, given.from, holds, call.node);
  }
}

function growsTooLong(name: string, call: TextCall): boolean {
  const given = argument(call, 0);
  if (given.kind !== 'primitive' || call.self.kind === 'unknown') return false;
  switch (name) {
    case 'repeat':
      return Number(given.value) * call.self.value.length > MOST_CHARACTERS && Number.isFinite(Number(given.value));
    case 'padStart':
    case 'padEnd':
      return Number(given.value) > MOST_CHARACTERS;
    default:
      return false;
  }
}
