// The origins that a file's own code names: those whom its checks are likely to let in. Whole origins in strings, an
// example of what a pattern matches, and hosts that an origin's end or host name is compared with.

import ts from 'typescript';
import type { AskedPattern } from '../exchange/exchange.ts';
import { meantOrigin, originFault } from '../fetch-standard/origin-fault.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { examplesOf } from '../interpreter/regexp/example.ts';

/** Each kind in the order of its first mention, each origin once. */
export interface NamedOrigins {
  readonly spelled: readonly string[];
  readonly matched: readonly string[];
  readonly hosted: readonly string[];
  /** Texts that no browser sends as an Origin, though they may be meant as one. */
  readonly misspelt: readonly string[];
}

interface Found {
  readonly spelled: Set<string>;
  readonly hosted: Set<string>;
  readonly misspelt: Set<string>;
}

const cache = new WeakMap<ts.SourceFile, NamedOrigins>();

export function namedOrigins(source: ts.SourceFile): NamedOrigins {
  let named = cache.get(source);
  if (!named) cache.set(source, (named = collect(source)));
  return named;
}

/** `example.com`, `.example.com`, `app.example.com:8443`: at least two labels, and a last one of letters. */
const HOST = /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$/;

function collect(source: ts.SourceFile): NamedOrigins {
  const spelled = new Set<string>();
  const matched = new Set<string>();
  const hosted = new Set<string>();
  const misspelt = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) addExamples(matched, node.text);
    else if (ts.isStringLiteralLike(node) && node.text !== 'null') addText({ spelled, hosted, misspelt }, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { spelled: [...spelled], matched: [...matched], hosted: [...hosted], misspelt: [...misspelt] };
}

function addText({ spelled, hosted, misspelt }: Found, text: string): void {
  // Lists are written in one text, too: `'https://a.example,https://b.example'.split(',')`.
  const parts = text.split(/[,;|]|(?<=[^\s,;|])\s+(?=\S)/);
  for (const part of parts.every(isAlmostOrigin) ? parts : []) {
    if (isSerializedOrigin(part)) spelled.add(part);
    else misspelt.add(part);
    for (const origin of meantBy(part)) spelled.add(origin);
  }
  // `['https://a.example, https://b.example']` is a list of one text, which nobody sends.
  if (severalIn(text).length > 1) misspelt.add(text);
  if (HOST.test(text)) {
    misspelt.add(text);
    for (const origin of originsOf(text)) hosted.add(origin);
  }
  if (text === '*') misspelt.add(text);
}

/** An origin, or what could be meant for one: `https://app.example.com/`, ` https://example.com`, `https://*.example.com`. */
function isAlmostOrigin(text: string): boolean {
  const fault = originFault(text);
  return fault === undefined ? isSerializedOrigin(text) : fault !== 'path' && meantBy(text).length > 0;
}

/** The origins that a text may be meant for in which no browser sends one. */
export function meantBy(text: string): readonly string[] {
  const meant = [
    ...severalIn(text),
    meantOrigin(text),
    text.replace('*', 'www'),
    ...(HOST.test(text) ? originsOf(text) : []),
  ];
  return meant.flatMap((origin) =>
    origin !== undefined && origin !== text && isSerializedOrigin(origin) ? [origin] : [],
  );
}

/** The origins of a text that is a list of them. */
function severalIn(text: string): readonly string[] {
  const parts = text.split(/[,;|\s]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isSerializedOrigin) ? parts : [];
}

function originsOf(host: string): readonly string[] {
  return host.startsWith('.') ? [`https://www${host}`] : [`https://${host}`, `https://www.${host}`];
}

function addExamples(matched: Set<string>, literal: string): void {
  const end = literal.lastIndexOf('/');
  for (const origin of matchedOrigins({ source: literal.slice(1, end), flags: literal.slice(end + 1) })) {
    matched.add(origin);
  }
}

/** Origins that a pattern matches, and may well be meant for. */
export function matchedOrigins(pattern: AskedPattern): readonly string[] {
  // Browsers send origins in lower case.
  const meant = (text: string) => originIn(pattern.flags.includes('i') ? text.toLowerCase() : text);
  return examplesOf(pattern, (text) => meant(text) !== undefined).flatMap((example) => meant(example) ?? []);
}

/** A pattern for the host alone matches within the whole origin, too, and a slash at its end is mostly an optional one. */
function originIn(text: string): string | undefined {
  const isWhole = (origin: string) => isSerializedOrigin(origin) && !/\/\/\.|\.\./.test(origin);
  return [text, text.replace(/\/$/, ''), `https://${text}`, `https://www${text}`].find(isWhole);
}
