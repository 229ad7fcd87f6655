// Whether an answer that was seen is one of those that the engine derives, and how to say that it is not.

import type { Answer, Clause, Derived } from './check-policy.ts';
import type { Observed } from './fixture-server.ts';

export type Environment = Readonly<Record<string, string>>;

const SETTING = /^process\.env\.(\w+) (truthy|nullish|=(\w+) (.*))$/;

/** Whether a decision of the engine can have turned out so in that environment: a question about a variable has an answer. */
export function mayHoldIn(environment: Environment, { key, outcome }: Clause): boolean {
  const [, name = '', test, type, content] = SETTING.exec(key) ?? [];
  if (test === undefined) return true;
  const value = environment[name];
  if (test === 'truthy') return outcome === Boolean(value);
  if (test === 'nullish') return outcome === (value === undefined);
  return outcome === (type === 'undefined' ? value === undefined : value === content);
}

/** What is wrong with the derived answers (`mayBeUnsure`: where there may be several), or `undefined` when one of them is the observed one. */
export function disagreement(
  derived: readonly Derived[],
  observed: Observed | undefined,
  mayBeUnsure: boolean,
): string | undefined {
  const seen = observed ? shownObserved(observed) : 'no answer';
  const isSure = derived.length === 1 && derived[0]?.clauses.length === 0;
  if (!isSure && !mayBeUnsure)
    return `the engine is not sure (${derived.map(shownDerived).join(' or ')}); seen: ${seen}`;
  if (derived.some((one) => agrees(one, observed))) return undefined;
  return `derived: ${derived.map(shownDerived).join(' or ') || 'nothing'}; seen: ${seen}`;
}

function agrees(derived: Derived, observed: Observed | undefined): boolean {
  if (derived.kind === 'silence' || observed === undefined) return derived.kind === 'silence' && observed === undefined;
  const { status } = derived.answer;
  if (status !== undefined && status !== observed.status) return false;
  const isOpen = derived.answer.headers.some(({ name, value }) => name === 'vary' && value === undefined);
  const isTold = ([name]: Line): boolean => name !== 'vary' || !isOpen;
  const expected = linesOf(derived.answer).filter(isTold);
  const actual = comparable(observed.headers).filter(isTold);
  return expected.length === actual.length && expected.every((line, at) => sameLine(line, actual[at]));
}

type Line = readonly [name: string, value: string | undefined];

/** A value that the code does not tell may be any. */
function sameLine([name, value]: Line, other: Line | undefined): boolean {
  return name === other?.[0] && (value === undefined || value === other[1]);
}

function linesOf(answer: Answer): readonly Line[] {
  return comparable(answer.headers.map(({ name, value }) => [name, value]));
}

/**
 * The headers that CORS is about, sorted; of Vary only whether it names Origin, since frameworks add names of their own.
 * Lines of one name are one list, as they are for every reader (Fetch Standard, "get" of a header list).
 */
function comparable(lines: readonly Line[]): readonly Line[] {
  const varies = lines.some(
    ([name, value]) => name === 'vary' && /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(value ?? ''),
  );
  const cors = [...lines].filter(([name]) => name.startsWith('access-control-'));
  const names = [...new Set(cors.map(([name]) => name))].sort();
  const combined = names.map((name): Line => {
    const values = cors.filter(([other]) => other === name).map(([, value]) => value);
    return [name, values.includes(undefined) ? undefined : values.join(', ')];
  });
  return varies ? [...combined, ['vary', 'Origin']] : combined;
}

function shownObserved({ status, headers }: Observed): string {
  return shown(status, comparable(headers));
}

function shownDerived(derived: Derived): string {
  if (derived.kind === 'silence') return 'no answer';
  const when = derived.clauses.map(({ text }) => text).join(' and ');
  return shown(derived.answer.status, linesOf(derived.answer)) + (when ? ` when ${when}` : '');
}

function shown(status: number | undefined, lines: readonly Line[]): string {
  return [status ?? 'any status', ...lines.map(([name, value]) => `${name}: ${value ?? '(anything)'}`)].join(', ');
}
