// Who `@elysiajs/cors` lets in: the members of its option `origin` are asked in turn.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Advisory } from '../../exchange/header-list.ts';
import { callValue } from '../../interpreter/call.ts';
import { equals, isCallable, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { combine } from '../../interpreter/unknowns.ts';
import {
  primitive,
  undefinedValue,
  type Callable,
  type Primitive,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { answeredOption, type Library, type Option } from '../library-options.ts';
import { webRequest } from '../web-request.ts';
import type { Manners } from './manners.ts';

const COMPARES_PARTS: Advisory = {
  id: 'CVE-2025-50864',
  fixedIn: '1.3.1',
  change: 'a host in the list has to be the whole host of the origin',
};

/** One question to the option `origin`. */
export interface Asking {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly manners: Manners;
  readonly library: Library;
  readonly node: ts.Node;
  readonly option: Option;
  /** The asking origin; an empty text where there is none. */
  readonly asked: Primitive<string>;
}

export type Answer =
  | { readonly kind: 'in'; readonly by: Option; readonly library: Library }
  /** Nobody has let the origin in; functions may have answered with texts. */
  | { readonly kind: 'out'; readonly texts: readonly Value[] };

const OUT: Answer = { kind: 'out', texts: [] };

export function askMembers(members: readonly Settled[], asking: Asking): Answer {
  const texts: Value[] = [];
  for (const member of members) {
    const answer = askMember(member, asking, true);
    if (answer.kind === 'in' || asking.run.stopped) return answer;
    texts.push(...answer.texts);
  }
  return { kind: 'out', texts };
}

function askMember(member: Settled, asking: Asking, isOuter: boolean): Answer {
  const { run, node, asked } = asking;
  if (member.kind === 'unknown') return answerIf(truthy(run, combine(node, [member, asked])), member, asking);
  if (member.kind === 'primitive') {
    if (typeof member.value === 'string') return compare(member, member.value, asking, isOuter);
    return member.value === null ? askOther(member, asking) : OUT;
  }
  if (isCallable(member)) return askFunction(member, asking);
  if (member.internal.type !== 'regexp') return askOther(member, asking);
  const test = getProperty(run, member, 'test', node);
  return answerIf(truthy(run, callValue(run, test, member, [asked], node)), member, asking);
}

/** A list within the list, or what nobody can ask: the first releases took it for a regular expression. */
function askOther(member: Settled, asking: Asking): Answer {
  const { run, node, manners } = asking;
  if (manners.sendsAnswers) {
    throwTypeError(run, 'origin.test is not a function', node);
    return OUT;
  }
  const elements = member.kind === 'object' ? elementsOf(run, member, node) : undefined;
  for (const element of elements ?? []) {
    const answer = askMember(run.force(element), asking, false);
    if (answer.kind === 'in') return answer;
  }
  return OUT;
}

function compare(member: Settled, text: string, asking: Asking, isOuter: boolean): Answer {
  const { run, node, manners, asked, library } = asking;
  const same = (value: Value): boolean => truthy(run, equals(run, member, value, node, false));
  if (manners.compares === 'part') {
    if (text.includes('://')) return answerIf(same(asked), member, asking);
    const includes = getProperty(run, asked, 'includes', node);
    const isPart = truthy(run, callValue(run, includes, asked, [member], node));
    return answerIf(isPart, member, { ...asking, library: { ...library, advisory: COMPARES_PARTS } });
  }
  if (manners.compares === 'either' && isOuter && same(asked)) return answerIf(true, member, asking);
  const host = asked.value.replace(/^.*?:\/\//, '');
  return answerIf(same(primitive(host, node, asked.from)), member, asking);
}

/** Only `true` lets in. */
function askFunction(check: Callable, asking: Asking): Answer {
  const { run, node, exchange, option, manners, library } = asking;
  const answer = run.force(callValue(run, check, undefinedValue(node), [webRequest(exchange.request, node)], node));
  if (run.stopped) return OUT;
  const isIn = answer.kind === 'unknown' ? truthy(run, answer) : answer.kind === 'primitive' && answer.value === true;
  const by = answeredOption(option, answer, check.node, option.property ?? option.node);
  if (isIn) return { kind: 'in', by, library };
  return manners.sendsAnswers && truthy(run, answer) ? { kind: 'out', texts: [answer] } : OUT;
}

function answerIf(isIn: boolean, member: Settled, { option, library }: Asking): Answer {
  return isIn ? { kind: 'in', by: { ...option, node: member.node }, library } : OUT;
}
