// Origins that are not meant but may get in: made from what the code has asked about the Origin, as an attacker would
// make them who has read it. Whether they get in is not known here: they are to be tried.

import type { AskedPattern, AskedText, OriginQuestions } from '../exchange/exchange.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { domainOf, sharedSuffixOf } from './domains.ts';
import { matchedOrigins, type NamedOrigins } from './named-origins.ts';
import { patternWitness } from './pattern-witness.ts';
import type { NearMissKind } from './policy.ts';

export interface NearMiss {
  readonly origin: string;
  readonly kind: NearMissKind;
}

/** What was asked about the Origin, each question once. */
export interface Questions {
  readonly texts: Map<string, AskedText>;
  readonly patterns: Map<string, AskedPattern>;
}

export function noQuestions(): Questions {
  return { texts: new Map(), patterns: new Map() };
}

export function hasQuestions({ texts, patterns }: Questions): boolean {
  return texts.size + patterns.size > 0;
}

export function addQuestions({ texts, patterns }: Questions, asked: OriginQuestions): void {
  for (const text of asked.texts) texts.set(`${text.where} ${text.text}`, text);
  for (const pattern of asked.patterns) patterns.set(`/${pattern.source}/${pattern.flags}`, pattern);
}

/** What is tried of each kind, on top of all other requests: a check has one or two weak sides. */
const MOST: Readonly<Record<NearMissKind, number>> = { 'look-alike': 12, 'shared-host': 4, plaintext: 4, misspelt: 4 };

/** Of the hosts of everybody that one file trusts: each makes the search for a witness of a pattern dearer. */
const MOST_SUFFIXES = 8;

/** The near misses that are worth trying, the most telling of each kind first. */
export function nearMisses(questions: Questions, named: readonly NamedOrigins[]): readonly NearMiss[] {
  const [texts, patterns] = [[...questions.texts.values()], [...questions.patterns.values()]];
  const spelledOut = named.flatMap(({ spelled, matched, hosted }) => [...spelled, ...matched, ...hosted]);
  const meant = [...new Set([...spelledOut, ...patterns.flatMap(matchedOrigins)])];
  const trusted = trustedDomains(meant);
  const shared = sharedSuffixes(meant, texts);
  const lookAlikes = [
    ...texts.flatMap(besideText),
    ...between(texts),
    ...meant.flatMap(besideOrigin),
    ...(patterns.some(({ source }) => source.includes('\\b')) ? trusted.map((name) => `https://evil-${name}`) : []),
    ...patterns.flatMap((pattern) => strangerTo(pattern, [...trusted, ...shared]) ?? []),
  ];
  const fresh = (kind: NearMissKind, origins: readonly string[]): readonly NearMiss[] => {
    const candidates = [...new Set(origins)].filter((origin) => !meant.includes(origin) && isSerializedOrigin(origin));
    // Where there are only comparisons, two of each are enough to see that they are what they seem.
    return candidates.slice(0, hasQuestions(questions) ? MOST[kind] : 2).map((origin) => ({ origin, kind }));
  };
  return [
    ...fresh(
      'shared-host',
      shared.map((suffix) => `https://evil.${suffix}`),
    ),
    ...fresh(
      'look-alike',
      lookAlikes.filter((origin) => isStrange(origin, trusted, shared)),
    ),
    ...fresh('plaintext', meant.flatMap(withoutTls)),
    ...misspelt(named).map((origin) => ({ origin, kind: 'misspelt' as const })),
  ];
}

/** How many domains a pattern may spell out of which no example was found. */
const MOST_SPELLED = 3;

/** What a pattern lets in of somebody else's: of none of the domains that are trusted or that it spells out itself. */
function strangerTo(pattern: AskedPattern, trusted: readonly string[]): string | undefined {
  const text = pattern.source.replaceAll('\\', '').toLowerCase();
  const known = [...trusted];
  for (let round = 0; round <= MOST_SPELLED; round++) {
    const origin = patternWitness(pattern, known);
    const name = origin && domainOf(origin)?.name;
    if (!name || !text.includes(name)) return origin;
    known.push(name);
  }
  return undefined;
}

/** What the code may compare an Origin with in vain. */
export function misspelt(named: readonly NamedOrigins[]): readonly string[] {
  return [...new Set(named.flatMap((one) => one.misspelt))].slice(0, MOST.misspelt);
}

function trustedDomains(origins: readonly string[]): readonly string[] {
  return [...new Set(origins.flatMap((origin) => domainOf(origin)?.name ?? []))];
}

/** Hosts of everybody that the code names the suffix of. */
function sharedSuffixes(origins: readonly string[], texts: readonly AskedText[]): readonly string[] {
  const named = origins.flatMap((origin) => domainOf(origin)?.sharedSuffix ?? []);
  const asked = texts.flatMap(({ text, where }) => {
    const host = hostIn(text);
    return where !== 'around' && host !== undefined ? (sharedSuffixOf(`x.${host}`) ?? []) : [];
  });
  return [...new Set([...named, ...asked])].slice(0, MOST_SUFFIXES);
}

/** An origin of somebody else: no trusted domain's, no neighbour's at a shared host, none of a machine's own network. */
function isStrange(origin: string, trusted: readonly string[], shared: readonly string[]): boolean {
  const domain = domainOf(origin);
  if (!domain?.isRegistrable || trusted.includes(domain.name)) return false;
  return domain.sharedSuffix === undefined || !shared.includes(domain.sharedSuffix);
}

const ATTACKER = 'evil.example';

/** What holds for a text may hold for more: `startsWith('https://example.com')`, `endsWith('example.com')`. */
function besideText({ text, where }: AskedText): readonly string[] {
  if (where === 'around') return text.split(/[\s,;|]+/).flatMap(cutShort);
  const beginning = text.includes('://') ? text : `https://${text.replace(/^\./, 'www.')}`;
  const continued = beginning.replace(/[:./]*$/, '') + (/\.$/.test(beginning) ? '' : '.');
  const longer = continued.endsWith('.') ? continued + ATTACKER : `${continued}.${ATTACKER}`;
  const host = hostIn(text);
  const before = host === undefined ? [] : [`https://evil${host}`];
  return where === 'end' ? before : [longer, ...before];
}

/** `origin.startsWith('https://shop') && origin.endsWith('.example.com')` leaves room in between. */
function between(texts: readonly AskedText[]): readonly string[] {
  const beginnings = texts.filter(({ where }) => where === 'start').slice(0, 2);
  const ends = texts.filter(({ where }) => where === 'end').slice(0, 2);
  return beginnings.flatMap(({ text }) => ends.map((end) => `${text}.evil${end.text.replace(/^\.?/, '')}`));
}

/** The names that somebody may register to look like an origin that is meant. */
function besideOrigin(origin: string): readonly string[] {
  const name = domainOf(origin)?.name;
  const before = name === undefined ? [] : [`https://evil${name}`];
  return [`${origin.replace(/:\d+$/, '')}.${ATTACKER}`, ...before, ...cutShort(origin)];
}

/** `'https://example.com'.includes(origin)` lets the beginning of a text in. */
function cutShort(text: string): readonly string[] {
  const host = hostIn(text);
  return host !== undefined && text.includes('://') ? [text.replace(/:\d+$/, '').slice(0, -1)] : [];
}

function withoutTls(origin: string): readonly string[] {
  return origin.startsWith('https://') ? [`http://${origin.slice('https://'.length)}`] : [];
}

/** The host in a text that an origin may begin or end with; `undefined` where there is none. */
function hostIn(text: string): string | undefined {
  return /^(?:https?:\/\/)?\.?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?$/.exec(text)?.[1];
}
