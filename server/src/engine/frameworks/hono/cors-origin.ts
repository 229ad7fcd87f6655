// Whom `cors` of Hono lets in: the value of `Access-Control-Allow-Origin`, and whether answers vary by the Origin.

import type ts from 'typescript';
import semver from 'semver';
import type { Advisory } from '../../exchange/header-list.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { equals, isCallable, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../../interpreter/properties.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { primitive, undefinedValue, type PrimitiveContent, type Settled, type Value } from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import {
  answeredOption,
  defaultOption,
  ownOption,
  setByLibrary,
  settledOption,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import type { Context } from './context.ts';

/** One request that the middleware has been given. */
export interface CorsPassage extends LibraryPassage {
  readonly context: Context;
  readonly given: Settled | undefined;
  /** The user's functions are asked with the Origin, and with the context since 4.2. */
  readonly asked: readonly Value[];
}

/** What the middleware reads. */
export const OPTIONS = ['origin', 'allowMethods', 'allowHeaders', 'exposeHeaders', 'credentials', 'maxAge'] as const;

/** An option, or what holds without it. */
export function optionOf(
  name: (typeof OPTIONS)[number],
  byDefault: PrimitiveContent,
  { run, given, node }: CorsPassage,
): Option {
  return ownOption(run, given, name, node) ?? defaultOption(byDefault, node);
}

const REFLECTS_WITH_CREDENTIALS: Advisory = {
  id: 'CVE-2026-54290',
  fixedIn: '4.12.25',
  change: 'it sends `*`, which no browser takes for a request with credentials',
};

/** `Access-Control-Allow-Origin`, and nothing for an origin that may not. */
export function writeOrigin(passage: CorsPassage): void {
  const option = originOption(passage);
  if (!option) return;
  const advisory = reflectsAnybody(passage) ? REFLECTS_WITH_CREDENTIALS : undefined;
  const library = { ...passage.library, advisory };
  setByLibrary('Access-Control-Allow-Origin', option.value, option, { ...passage, library });
}

/** What goes into the header, with the option that decided. */
function originOption(passage: CorsPassage): Option | undefined {
  const { run, node, library } = passage;
  const option = optionOf('origin', '*', passage);
  const value = run.force(option.value);
  if (isCallable(value)) return answerOfFunction(value, option, passage);
  const settled = settledOption(option, value);
  const isOld = semver.lt(library.version, '4.6.5');
  // A text was sent to everybody.
  if (isOld && value.kind === 'unknown' && !isUnknownList(value)) return settled;
  if (value.kind === 'primitive' && typeof value.value === 'string') {
    if (value.value === '*') return reflectsAnybody(passage) ? echo(settled, settled.node, passage) : settled;
    if (isOld) return value.value === '' ? undefined : settled;
    return isAsked(value, passage) ? echo(settled, settled.node, passage) : undefined;
  }
  if (value.kind === 'unknown') {
    const isMember = truthy(run, combine(node, [value, passage.asked[0] ?? value]));
    return isMember ? echo(settled, settled.node, passage) : undefined;
  }
  const members = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  if (!members) {
    throwTypeError(run, 'includes is not a function', node);
    return undefined;
  }
  const member = members.find((one) => isAsked(one, passage));
  if (member) return echo(settled, member.node, passage);
  const [first] = members;
  return isOld && first && truthy(run, first)
    ? { ...settled, value: textOf(run, first, node), node: first.node }
    : undefined;
}

function isAsked(member: Value, { run, asked, node }: CorsPassage): boolean {
  return asked[0] !== undefined && truthy(run, equals(run, member, asked[0], node, false));
}

/** The request's Origin, which `by` has let in. */
function echo(option: Option, by: ts.Node, { exchange }: CorsPassage): Option | undefined {
  const { origin } = exchange.request;
  return origin === undefined ? undefined : { ...option, value: primitive(origin, by, ORIGIN), node: by };
}

/** `origin: (origin, c) => …`: what it answers is the header's value. A promise is only waited for since 4.9.5. */
function answerOfFunction(check: Value, option: Option, passage: CorsPassage): Option | undefined {
  const { run, node, library, asked } = passage;
  const given = callValue(run, check, undefinedValue(node), asked, node);
  const answered = run.force(semver.gte(library.version, '4.9.5') ? awaited(run, given) : given);
  if (run.stopped || !truthy(run, answered)) return undefined;
  const by = answeredOption(option, answered, option.node, option.property ?? option.node);
  return { ...by, value: textOf(run, answered, node) };
}

/** From 4.12.9 to 4.12.24 `*` with credentials meant that every origin is let in. */
function reflectsAnybody(passage: CorsPassage): boolean {
  const { run, library } = passage;
  if (!semver.satisfies(library.version, '>=4.12.9 <4.12.25')) return false;
  return truthy(run, optionOf('credentials', undefined, passage).value);
}

/** Whether answers depend on the Origin. */
export function variesByOrigin(passage: CorsPassage): boolean {
  const origin = passage.run.force(optionOf('origin', '*', passage).value);
  return !(origin.kind === 'primitive' && origin.value === '*') || reflectsAnybody(passage);
}
