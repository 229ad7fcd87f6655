// RegExp (ECMA-262 § 22.2): construction, `test`, `exec` and what they remember between calls. Patterns are matched by
// `regexp/match.ts` within a budget, never by the engine's own RegExp.

import type ts from 'typescript';
import { textOf } from '../operations.ts';
import { matchRegExp } from '../regexp/match.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import {
  array,
  define,
  object,
  primitive,
  undefinedValue,
  type Internal,
  type NativeCall,
  type ObjectValue,
  type Primitive,
  type Settled,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argument, methodIn, sourcesOfCall, throwsPerhaps, unknownResult, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export type Pattern = Extract<Internal, { type: 'regexp' }>;

export interface Match {
  readonly index: number;
  readonly end: number;
  readonly captures: readonly (string | undefined)[];
  readonly groups: Readonly<Record<string, string | undefined>> | undefined;
}

export const regexpClass: RuntimeClass = {
  name: 'RegExp',
  call: constructRegExp,
  construct: constructRegExp,
  method: regexpMethod,
};

/** The pattern that a value is, if it is a RegExp. */
export function regexpOf(value: Settled): Pattern | undefined {
  return value.kind === 'object' && value.internal.type === 'regexp' ? value.internal : undefined;
}

const FLAGS: Readonly<Record<string, string>> = {
  global: 'g',
  ignoreCase: 'i',
  multiline: 'm',
  sticky: 'y',
  unicode: 'u',
  unicodeSets: 'v',
  dotAll: 's',
  hasIndices: 'd',
};

export function regexpProperty(target: ObjectValue, pattern: Pattern, name: string, node: ts.Node): Value | undefined {
  switch (name) {
    case 'source':
      return primitive(pattern.source, node, target.from);
    case 'flags':
      return primitive([...pattern.flags].sort().join(''), node, target.from);
    case 'lastIndex':
      return primitive(pattern.lastIndex, node);
    default: {
      const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
      return flag === undefined ? regexpMethod(name, node) : primitive(pattern.flags.includes(flag), node, target.from);
    }
  }
}

/** `re.lastIndex = 0`. An unknown index counts as the start. */
export function assignLastIndex(run: Run, pattern: Pattern, value: Value): void {
  const index = run.force(value);
  const number = index.kind === 'primitive' ? Math.trunc(Number(index.value)) : 0;
  pattern.lastIndex = Number.isNaN(number) ? 0 : Math.max(0, number);
}

/**
 * ECMA-262 § 22.2.7.2 RegExpBuiltinExec: the next match, `null` for none, or `gave-up` where the pattern costs too much
 * to tell. With flag `g` or `y` it starts at `lastIndex` and moves it, so the same question may get another answer next
 * time.
 */
export function execute(run: Run, pattern: Pattern, text: string, node: ts.Node): Match | null | 'gave-up' {
  const isStateful = /[gy]/.test(pattern.flags);
  const outcome = matchRegExp(pattern, text, isStateful ? pattern.lastIndex : 0);
  switch (outcome.kind) {
    case 'match':
      if (isStateful) pattern.lastIndex = outcome.end;
      return outcome;
    case 'no-match':
      if (isStateful) pattern.lastIndex = 0;
      return null;
    case 'invalid':
      throwError(run, 'SyntaxError', `Invalid regular expression: /${pattern.source}/`, node);
      return null;
    case 'gave-up':
      return 'gave-up';
  }
}

/** The array that `exec` gives for a match (§ 22.2.7.2, steps 24 to 34). */
export function matchArray(match: Match, text: Primitive<string>, node: ts.Node): ObjectValue {
  const part = (content: string | undefined) => primitive(content, node, text.from);
  const result = array(match.captures.map(part), node, text.from);
  const groups = match.groups ? object(node) : undefinedValue(node);
  if (groups.kind === 'object') {
    for (const [name, content] of Object.entries(match.groups ?? {})) define(groups, name, part(content), node);
  }
  define(result, 'index', primitive(match.index, node, text.from), node);
  define(result, 'input', text, node);
  define(result, 'groups', groups, node);
  return result;
}

function regexpMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  test: (call) =>
    matched(call, (match, text) => primitive(match !== null, call.node, union(sourcesOfCall(call), text.from))),
  exec: (call) =>
    matched(call, (match, text) =>
      match ? matchArray(match, text, call.node) : primitive(null, call.node, text.from),
    ),
  toString: (call: NativeCall) => textOf(call.run, call.self, call.node),
};

function matched(call: NativeCall, result: (match: Match | null, text: Primitive<string>) => Value): Value {
  const self = call.run.force(call.self);
  const pattern = regexpOf(self);
  const text = textOf(call.run, argument(call, 0), call.node);
  if (!pattern || text.kind === 'unknown') return unknownResult(call);
  const match = execute(call.run, pattern, text.value, call.node);
  if (match === 'gave-up') return unknownResult(call, text);
  call.run.notePatternAsked(pattern, text.from, match !== null, self.node);
  call.run.noteStateful(pattern, text.from, self.node);
  const from = union(text.from, self.kind === 'object' ? self.from : []);
  return result(match, { ...text, from });
}

/** ECMA-262 § 22.2.4.1 RegExp(pattern, flags). */
function constructRegExp(call: NativeCall): Value {
  const [given, givenFlags] = [argument(call, 0), argument(call, 1)];
  const known = regexpOf(given);
  const source = known ? primitive(known.source, call.node) : sourceText(call, given);
  const noFlags = givenFlags.kind === 'primitive' && givenFlags.value === undefined;
  const flags = noFlags ? primitive(known?.flags ?? '', call.node) : textOf(call.run, givenFlags, call.node);
  if (source.kind === 'unknown' || flags.kind === 'unknown') {
    return throwsPerhaps(call, 'SyntaxError') ? undefinedValue(call.node) : unknownResult(call);
  }
  const pattern = { source: known ? known.source : escapedSource(source.value), flags: flags.value };
  if (matchRegExp(pattern, '', 0).kind === 'invalid') {
    return throwError(call.run, 'SyntaxError', `Invalid regular expression: /${pattern.source}/`, call.node);
  }
  return object(
    call.node,
    { type: 'regexp', ...pattern, lastIndex: 0 },
    undefined,
    union(source.from, sourcesOfCall(call)),
  );
}

function sourceText(call: NativeCall, given: Settled) {
  const isAbsent = given.kind === 'primitive' && given.value === undefined;
  return isAbsent ? primitive('', call.node) : textOf(call.run, given, call.node);
}

/** ECMA-262 § 22.2.6.13.1 EscapeRegExpPattern: a source that may stand between slashes. */
function escapedSource(source: string): string {
  if (source === '') return '(?:)';
  return source.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*|[/\n\r]/g, (token) => {
    if (token === '/') return '\\/';
    return token === '\n' ? '\\n' : token === '\r' ? '\\r' : token;
  });
}
