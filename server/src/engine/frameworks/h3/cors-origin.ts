// Whom the CORS functions of h3 let in. Version 1 copies a text, version 2 compares it; in both a function's answer only has
// to be truthy, a promise therefore is.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { equals, isCallable, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { primitive, undefinedValue, type NativeCall, type Settled, type Value } from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import { perhapsVary, settledOption, type Option } from '../library-options.ts';
import { addVaryOn, optionOf, put, type CorsPassage } from './cors-passage.ts';

/** Allows the asking origin, everybody, or nobody. */
export function writeOrigin(passage: CorsPassage): void {
  const { run, exchange, major, isEarly, node } = passage;
  const option = optionOf(passage, 'origin', '*');
  const { origin } = exchange.request;
  if (major === 1 && origin === undefined) return writeStar(option, passage);
  const value = run.force(option.value);
  const settled = settledOption(option, value);
  if (isStar(passage, value)) return writeStar(settled, passage);
  const name = 'access-control-allow-origin';
  if (value.kind === 'unknown' && !isUnknownList(value)) {
    // A text, a list or a check that the code does not show: nobody knows who gets in. For `*` there is no Vary.
    perhapsVary(settled, passage);
    return put(name, value, settled, passage);
  }
  const isCopied = major === 1 || (isEarly && value.kind === 'primitive' && value.value === 'null');
  if (isCopied && value.kind === 'primitive' && typeof value.value === 'string') {
    addVaryOn('origin', passage);
    return put(name, value, settled, passage);
  }
  const asked = primitive(origin, node, ORIGIN);
  const by = origin === undefined ? undefined : allowedBy(passage, value, asked);
  if (run.stopped) return;
  if (by) put(name, asked, { ...settled, node: by }, passage);
  if (by || (major === 2 && !isEarly)) addVaryOn('origin', passage);
}

function writeStar(option: Option, passage: CorsPassage): void {
  put('access-control-allow-origin', primitive('*', option.node), option, passage);
}

/** Whatever is falsy counts as `*`. Of an unknown that is only asked where it may well be missing: a variable. */
export function isStar({ run }: CorsPassage, value: Settled): boolean {
  if (value.kind === 'primitive') return !value.value || value.value === '*';
  const isVariable = value.kind === 'unknown' && value.from.some(({ kind }) => kind === 'environment');
  return isVariable && !isUnknownList(value) && !truthy(run, value);
}

/** What lets the origin in; `undefined` where nothing does. */
export function allowedBy({ run, node, major }: CorsPassage, allowed: Settled, asked: Value): ts.Node | undefined {
  if (allowed.kind === 'unknown') return truthy(run, combine(node, [allowed, asked])) ? allowed.node : undefined;
  if (allowed.kind === 'object' && allowed.internal.type === 'array') {
    return elementsOf(run, allowed, node)?.find((member) => isMember(run.force(member), asked, { run, node }))?.node;
  }
  if (isCallable(allowed)) {
    const answer = callValue(run, allowed, undefinedValue(node), [asked], node);
    return !run.stopped && truthy(run, answer) ? allowed.node : undefined;
  }
  if (major === 1) {
    throwTypeError(run, 'originOption is not a function', node);
    return undefined;
  }
  return truthy(run, equals(run, allowed, asked, node, false)) ? allowed.node : undefined;
}

function isMember(member: Settled, asked: Value, { run, node }: Pick<NativeCall, 'run' | 'node'>): boolean {
  if (member.kind !== 'object' || member.internal.type !== 'regexp')
    return truthy(run, equals(run, member, asked, node, false));
  // Version 2 searches, which starts at the beginning each time; version 1 tests, which goes on where it was for `g`.
  const test = getProperty(run, member, 'test', node);
  return truthy(run, callValue(run, test, member, [asked], node));
}
