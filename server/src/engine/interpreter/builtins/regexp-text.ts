// The methods of a string that search in it, with a text or a regular expression: match, matchAll, replace,
// replaceAll, search, split (ECMA-262 § 22.1.3 and § 22.2.6).

import type ts from 'typescript';
import { boundedText } from '../bounded-text.ts';
import { callValue } from '../call.ts';
import { isCallable, textOf } from '../operations.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import {
  array,
  define,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type Primitive,
  type Settled,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { iteratorOver } from './iterator.ts';
import { argument, charge, computedValue, MOST_ELEMENTS, sourcesOfCall, unknownResult } from './native-call.ts';
import { execute, matchArray, regexpOf, type Match, type Pattern } from './regexp.ts';
import type { TextCall } from './string.ts';

export function matchMethod(call: TextCall): Value {
  const { self: text, run, node } = call;
  const pattern = patternArgument(call);
  if (text.kind === 'unknown' || !pattern) return unknownResult(call);
  const from = sourcesOfCall(call);
  if (!pattern.flags.includes('g')) {
    const match = execute(run, pattern, text.value, node);
    if (match === 'gave-up') return unknownResult(call);
    notePattern(call, pattern, match !== null);
    return match ? matchArray(match, { ...text, from }, node) : primitive(null, node, from);
  }
  const matches = allMatches(run, pattern, text.value, node);
  if (!matches) return unknownResult(call);
  notePattern(call, pattern, matches.length > 0);
  if (matches.length === 0) return primitive(null, node, from);
  return computedValue(call, () => matches.map((match) => match.captures[0] ?? ''));
}

export function matchAllMethod(call: TextCall): Value {
  const { self: text, run, node } = call;
  const given = regexpOf(argument(call, 0));
  if (given && !given.flags.includes('g')) {
    return throwError(run, 'TypeError', 'matchAll must be called with a global RegExp', node);
  }
  const pattern = given ?? patternArgument(call, 'g');
  // The search is done by a copy of the RegExp, so that the original's `lastIndex` stays.
  const matches = pattern && text.kind === 'primitive' ? allMatches(run, { ...pattern }, text.value, node) : undefined;
  if (!matches || text.kind === 'unknown') return unknownResult(call);
  const from = sourcesOfCall(call);
  return iteratorOver(
    matches.map((match) => matchArray(match, { ...text, from }, node)),
    node,
  );
}

/** A pattern that stands in the call as a text is told by the call. */
function notePattern(call: TextCall, pattern: Pattern, holds: boolean): void {
  const given = argument(call, 0);
  call.run.notePatternAsked(pattern, call.self.from, holds, regexpOf(given) ? given.node : call.node);
}

export function searchMethod(call: TextCall): Value {
  const pattern = patternArgument(call);
  if (call.self.kind === 'unknown' || !pattern) return unknownResult(call);
  const match = execute(call.run, { ...pattern, lastIndex: 0 }, call.self.value, call.node);
  if (match === 'gave-up') return unknownResult(call);
  notePattern(call, pattern, match !== null);
  return primitive(match ? match.index : -1, call.node, sourcesOfCall(call));
}

export function splitMethod(call: TextCall): Value {
  const { self: text } = call;
  const separator = argument(call, 0);
  const limit = argument(call, 1);
  const pattern = regexpOf(separator);
  if (text.kind === 'unknown' || limit.kind !== 'primitive') return unknownResult(call);
  charge(call.run, text.value.length);
  const most = limit.value === undefined ? undefined : Number(limit.value);
  if (pattern) {
    const parts = splitByPattern(call, pattern, text.value);
    if (!parts) return unknownResult(call);
    const from = sourcesOfCall(call);
    const values = parts.slice(0, most === undefined ? undefined : most >>> 0);
    return array(
      values.map((part) => primitive(part, call.node, from)),
      call.node,
      from,
    );
  }
  const by = separatorText(call, separator);
  if (by?.kind === 'unknown') return unknownResult(call);
  return computedValue(call, () => (by ? text.value.split(by.value, most) : [text.value].slice(0, most)));
}

function separatorText(call: NativeCall, separator: Settled): Primitive<string> | Unknown | undefined {
  const isAbsent = separator.kind === 'primitive' && separator.value === undefined;
  return isAbsent ? undefined : textOf(call.run, separator, call.node);
}

/** ECMA-262 § 22.2.6.14: the text between the matches, and what these captured. */
function splitByPattern(
  call: NativeCall,
  { source, flags }: Pattern,
  text: string,
): (string | undefined)[] | undefined {
  const search: Pattern = { type: 'regexp', source, flags: `${flags.replace(/[gy]/g, '')}g`, lastIndex: 0 };
  const parts: (string | undefined)[] = [];
  let start = 0;
  for (;;) {
    const match = nextMatch(call.run, search, text, call.node);
    if (match === 'gave-up' || parts.length > MOST_ELEMENTS) return undefined;
    if (!match) break;
    const isAtEdge = match.index >= text.length || match.end === start;
    if (match.end === match.index) search.lastIndex = after(text, match.end, flags);
    if (isAtEdge) {
      if (text === '') return [];
      continue;
    }
    parts.push(text.slice(start, match.index), ...match.captures.slice(1));
    start = match.end;
  }
  return [...parts, text.slice(start)];
}

export function replaceMethod(call: TextCall, all: boolean): Value {
  const { self: text, run, node } = call;
  const target = argument(call, 0);
  const pattern = regexpOf(target);
  if (pattern && all && !pattern.flags.includes('g')) {
    return throwError(run, 'TypeError', 'replaceAll must be called with a global RegExp', node);
  }
  if (text.kind === 'unknown') return unknownResult(call);
  const matches = pattern ? patternMatches(run, pattern, text.value, node) : textMatches(call, text.value, target, all);
  return (matches && replaced(call, text, matches)) ?? unknownResult(call);
}

/** The matches that `replace` replaces; `undefined` when nobody knows. */
function patternMatches(run: Run, pattern: Pattern, text: string, node: ts.Node): readonly Match[] | undefined {
  if (pattern.flags.includes('g')) return allMatches(run, pattern, text, node);
  const match = execute(run, pattern, text, node);
  if (match === 'gave-up') return undefined;
  return match ? [match] : [];
}

function textMatches(call: NativeCall, text: string, target: Settled, all: boolean): readonly Match[] | undefined {
  const wanted = textOf(call.run, target, call.node);
  if (wanted.kind === 'unknown') return undefined;
  const step = Math.max(1, wanted.value.length);
  const matches: Match[] = [];
  for (let at = text.indexOf(wanted.value); at >= 0; at = text.indexOf(wanted.value, at + step)) {
    matches.push({ index: at, end: at + wanted.value.length, captures: [wanted.value], groups: undefined });
    if (!all || at + step > text.length || !call.run.enter()) break;
    call.run.leave();
  }
  return matches;
}

function replaced(call: NativeCall, text: Primitive<string>, matches: readonly Match[]): Value | undefined {
  const replacement = argument(call, 1);
  let from = sourcesOfCall(call);
  let result = '';
  let end = 0;
  for (const match of matches) {
    const part = replacementFor(call, replacement, match, text);
    if (call.run.stopped) return undefinedValue(call.node);
    if (part.kind === 'unknown') return undefined;
    from = union(from, part.from);
    result += text.value.slice(end, match.index) + part.value;
    end = match.end;
    if (result.length > 2 * text.value.length + 100_000) return undefined;
  }
  return boundedText(result + text.value.slice(end), call.node, from);
}

function replacementFor(
  call: NativeCall,
  replacement: Settled,
  match: Match,
  text: Primitive<string>,
): Primitive<string> | Unknown {
  const { run, node } = call;
  if (!isCallable(replacement)) {
    const template = textOf(run, replacement, node);
    if (template.kind === 'unknown') return template;
    return primitive(expanded(template.value, match, text.value), node, template.from);
  }
  const part = (content: string | undefined) => primitive(content, node, text.from);
  const args: Value[] = [...match.captures.map(part), primitive(match.index, node), text];
  if (match.groups) {
    const groups = object(node);
    for (const [name, content] of Object.entries(match.groups)) define(groups, name, part(content), node);
    args.push(groups);
  }
  return textOf(run, callValue(run, replacement, undefinedValue(node), args, node), node);
}

/** ECMA-262 § 22.1.3.19.1 GetSubstitution: `$&`, `$1`, `$<name>` and the like in a replacement. */
function expanded(template: string, { index, end, captures, groups }: Match, text: string): string {
  return template.replace(/\$(?:\$|&|`|'|(\d\d?)|<([^>]*)>)/g, (token, digits?: string, name?: string) => {
    switch (token) {
      case '$$':
        return '$';
      case '$&':
        return text.slice(index, end);
      case '$`':
        return text.slice(0, index);
      case "$'":
        return text.slice(end);
      default:
        if (name !== undefined) return groups ? (groups[name] ?? '') : token;
        return digits === undefined ? token : numbered(token, digits, captures);
    }
  });
}

/** `$12` is the twelfth group, or the first followed by a 2 where there are fewer. */
function numbered(token: string, digits: string, captures: Match['captures']): string {
  for (const taken of [digits, digits.slice(0, 1)]) {
    const number = Number(taken);
    if (number >= 1 && number < captures.length) return (captures[number] ?? '') + digits.slice(taken.length);
  }
  return token;
}

/** The pattern to match with: a RegExp as it is, anything else as the text of a new one. */
function patternArgument(call: NativeCall, flags = ''): Pattern | undefined {
  const given = argument(call, 0);
  const known = regexpOf(given);
  if (known) return known;
  const text = separatorText(call, given);
  if (text?.kind === 'unknown') return undefined;
  return { type: 'regexp', source: text?.value ?? '(?:)', flags, lastIndex: 0 };
}

/** All matches of a global pattern, from the start (§ 22.2.6.8, step 6); `undefined` when nobody knows. */
function allMatches(run: Run, pattern: Pattern, text: string, node: ts.Node): readonly Match[] | undefined {
  const matches: Match[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const match = nextMatch(run, pattern, text, node);
    if (match === 'gave-up' || matches.length > MOST_ELEMENTS) return undefined;
    if (!match) return matches;
    matches.push(match);
    if (match.end === match.index) pattern.lastIndex = after(text, match.end, pattern.flags);
  }
}

function nextMatch(run: Run, pattern: Pattern, text: string, node: ts.Node): Match | null | 'gave-up' {
  if (!run.enter()) return null;
  run.leave();
  return execute(run, pattern, text, node);
}

/** ECMA-262 § 22.2.7.3 AdvanceStringIndex. */
function after(text: string, index: number, flags: string): number {
  const isPair = /[uv]/.test(flags) && (text.codePointAt(index) ?? 0) > 0xffff;
  return index + (isPair ? 2 : 1);
}
