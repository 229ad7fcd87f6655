// Whether a pattern lets in an origin that its author did not mean, decided on languages: what the pattern matches, cut
// with the origins that a website can have, without those that are trusted. An empty rest is a proof that it is sound.

import { visitRegExpAST } from '@eslint-community/regexpp';
import { type CharSet, DFA, JS, NFA, type NodeFactory, transform, Transformers } from 'refa';
import type { AskedPattern } from '../exchange/exchange.ts';

/** Characters that no origin has: they stand for the beginning and the end of the text, where `^` and `$` are. */
const [START, END] = ['\uE000', '\uE001'];
/** Of all automata of one search together. What people write to check an origin takes five to fifteen thousand. */
export const MOST_WORK = 100_000;
const NODE = 10;
const EDGE = 1;

/** What a search may still do, and its automata's nodes, which spend it. Nodes alone are no measure: edges grow as their square. */
export class Work implements NodeFactory<NFA.Node> {
  #left: number;

  constructor(most = MOST_WORK) {
    this.#left = most;
  }

  get left(): number {
    return this.#left;
  }

  spend(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new RangeError('The search takes too long.');
  }

  createNode = (): NFA.Node => {
    this.spend(NODE);
    return new CountedNode(this);
  };
}

class CountedNode extends NFA.Node {
  readonly #work: Work;

  constructor(work: Work) {
    super();
    this.#work = work;
  }

  override link(to: NFA.Node, via: CharSet): void {
    this.#work.spend(EDGE);
    super.link(to, via);
  }
}

/**
 * An origin that the pattern matches, of a domain that is neither one of `trusted` nor below it; `undefined` where there is
 * none or where it takes too long to tell. Word boundaries, and look-arounds at more than one
 * character, are passed over: the origin is to be tried.
 */
export function patternWitness(
  pattern: AskedPattern,
  trusted: readonly string[],
  work: Work = new Work(),
): string | undefined {
  try {
    const language = languageOf(pattern, work);
    const others = (scheme: string): NFA => without(trusted, { scheme, flags: alphabetOf(pattern) }, work);
    // A pattern is asked about the whole origin, or about its host alone.
    const origin = shortestOf(intersection(language, others('https?:\\/\\/'), work));
    if (origin !== undefined) return origin;
    const host = shortestOf(intersection(language, others(''), work));
    return host === undefined ? undefined : `https://${host}`;
  } catch {
    // Too much work, or a syntax that is not understood.
    return undefined;
  }
}

const LOOK_AHEAD = /\(\?[=!]/;

/** All texts, between START and END, in which the pattern finds something. */
function languageOf({ source, flags }: AskedPattern, work: Work): NFA {
  const kept = flags.replace(/[^iuvs]/g, '');
  const { pattern } = JS.Parser.fromLiteral({ source, flags: kept }).ast;
  const marks: { readonly at: number; readonly mark: string }[] = [];
  visitRegExpAST(pattern, {
    onAssertionEnter: ({ kind, start }) => {
      if (kind === 'start' || kind === 'end')
        marks.push({ at: start - pattern.start, mark: kind === 'start' ? START : END });
    },
  });
  let marked = pattern.raw;
  for (const { at, mark } of marks.reverse()) marked = marked.slice(0, at) + mark + marked.slice(at + 1);
  const parser = JS.Parser.fromLiteral({ source: `[^]*(?:${marked})[^]*`, flags: kept });
  const { expression, maxCharacter } = parser.parse({ assertions: 'parse', backreferences: 'disable' });
  // Look-aheads at one character become a part of what comes behind them.
  const applied = LOOK_AHEAD.test(source) ? transform(Transformers.applyAssertions(), expression) : expression;
  // refa 0.12 tells the smaller alphabet for flag v, and uses the larger one.
  const last = alphabetOf({ flags }) === 'u' ? 0x10_ffff : maxCharacter;
  return NFA.fromRegex(applied, { maxCharacter: last }, { assertions: 'ignore' }, work);
}

const LABEL = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)';
/** Top-level domains in which anybody can register a name. */
const TOP_LEVEL = ['com', 'net', 'org', 'io', 'dev', 'app', 'co', 'example'];

/** The flag that says which characters there are: automata are only put together where these are the same. */
function alphabetOf({ flags }: Pick<AskedPattern, 'flags'>): string {
  return /[uv]/.test(flags) ? 'u' : '';
}

interface Form {
  /** What an origin begins with, as a pattern; nothing for a host alone. */
  readonly scheme: string;
  /** See `alphabetOf`. */
  readonly flags: string;
}

/** The origins or hosts that anybody can have, without the trusted domains. */
function without(trusted: readonly string[], { scheme, flags }: Form, work: Work): NFA {
  const topLevel = new Set([...TOP_LEVEL, ...trusted.flatMap((domain) => /[a-z]+$/.exec(domain) ?? [])]);
  let rest = exactly(`${scheme}(?:${LABEL}\\.)+(?:${[...topLevel].join('|')})`, flags);
  for (const domain of trusted) {
    const others = DFA.fromFA(exactly(`${scheme}(?:[^]*\\.)?${domain.replaceAll('.', '\\.')}`, flags));
    others.complement();
    rest = intersection(rest, NFA.fromFA(others), work);
  }
  return rest;
}

function exactly(source: string, flags: string): NFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: START + source + END, flags }).parse();
  return NFA.fromRegex(expression, { maxCharacter });
}

function intersection(left: NFA, right: NFA, work: Work): NFA {
  return NFA.fromIntersection(left, right, work);
}

/** The shortest text of a language, by breadth-first search; among characters, those that read best. */
function shortestOf(language: NFA): string | undefined {
  const from = new Map<NFA.Node, { readonly node: NFA.Node; readonly character: string }>();
  const queue = [language.initial];
  for (const node of queue) {
    if (language.finals.has(node)) {
      let text = '';
      for (let step = from.get(node); step; step = from.get(step.node)) text = step.character + text;
      return text.slice(START.length, -END.length);
    }
    for (const [next, characters] of node.out) {
      if (next === language.initial || from.has(next)) continue;
      const best = [...'-evil.com'].find((character) => characters.has(character.charCodeAt(0)));
      const first = characters.ranges[0]?.min ?? 0;
      from.set(next, { node, character: best ?? String.fromCodePoint(first) });
      queue.push(next);
    }
  }
  return undefined;
}
