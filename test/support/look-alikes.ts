// Thousands of origins that look like those that a piece of code names: what somebody may try who wants to get in. They
// are made from the code's own words alone, the same ones each time.

import { domainToASCII } from 'node:url';
import { randomFrom, type Random } from './random.ts';

/** `count` different texts that are fit for a header, of which most are origins that a browser could send. */
export function lookAlikes(code: string, count: number): readonly string[] {
  const random = randomFrom(20_261_121);
  const hosts = hostsIn(code);
  const made = new Set<string>();
  while (made.size < count) {
    let origin = originOf(random, hosts);
    for (let left = 1 + random.below(3); left > 0; left--) origin = random.pick(CHANGES)(origin, random, hosts);
    const text = origin.trim();
    if (text !== '' && /^[\t\x20-\x7e\xa1-\xff]*$/.test(text)) made.add(text);
  }
  return [...made];
}

const STRING = /'[^'\n]*'|`[^`]*`/g;
const PATTERN = /(?<=[(\s[=:])\/(?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\/(?=[,;)\].])/g;
const HOST = /(?:[a-z0-9-]+\.)+[a-z]{2,}|localhost|(?:\d+\.){1,3}\d+/g;

/** The hosts that stand in strings and patterns of the code. */
export function hostsIn(code: string): readonly string[] {
  const patterns = (code.match(PATTERN) ?? []).map((pattern) => pattern.replaceAll('\\d{1,3}', '7'));
  const literals = [...(code.match(STRING) ?? []), ...patterns].filter((literal) => !/^'(?:node:|@|\.)/.test(literal));
  const hosts = literals.join('\n').replaceAll('\\', '').match(HOST);
  if (hosts === null) throw new Error('The code names no host.');
  return [...new Set(hosts)];
}

function originOf(random: Random, hosts: readonly string[]): string {
  const scheme = random.below(6) === 0 ? random.pick(SCHEMES) : random.pick(['https://', 'http://']);
  const below = random.below(4) === 0 ? `${random.pick(LABELS)}.` : '';
  const port = random.below(4) === 0 ? `:${random.pick(PORTS)}` : '';
  return `${scheme}${below}${random.pick(hosts)}${port}`;
}

const SCHEMES = [
  'HTTPS://',
  'ftp://',
  'file://',
  'ws://',
  'chrome-extension://',
  'capacitor://',
  'httpsx://',
  'https:',
];
const LABELS = [
  'www',
  'app',
  'evil',
  'a.b',
  'x-1',
  '-',
  '_',
  'xn--80ak6aa92e',
  'a'.repeat(63),
  'a'.repeat(64),
  '127.0.0.1',
];
const PORTS = ['80', '443', '8080', '0', '65535', '65536', '443.evil.example', ''];
const ELSEWHERE = ['evil.example', 'evil.com', 'example', 'com', 'localhost', '127.0.0.1', 'evil.github.io'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789-_.:/@#?%&+~!$*()[]\\\'"<>{}|^ \t,;=éß'];
/** Letters of other alphabets that look like ours. */
const DOUBLES: readonly (readonly [string, string])[] = [
  ['a', 'а'],
  ['e', 'е'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['i', 'ı'],
];

type Change = (origin: string, random: Random, hosts: readonly string[]) => string;

const CHANGES: readonly Change[] = [
  // Somebody else's domain behind, before, around the trusted one.
  (origin, random) => `${origin}.${random.pick(ELSEWHERE)}`,
  (origin, random) => `${origin}${random.pick(ELSEWHERE)}`,
  (origin, random) => `${origin}-${random.pick(ELSEWHERE)}`,
  (origin, random) => origin.replace('://', `://${random.pick(['evil', 'evil-', 'not', 'evil.', 'x'])}`),
  (origin, random) => origin.replace('://', `://${random.pick(ELSEWHERE)}.`),
  (origin, random, hosts) => `${schemeOf(origin)}${random.pick(ELSEWHERE)}/${random.pick(hosts)}`,
  (origin, random, hosts) =>
    `${schemeOf(origin)}${random.pick(ELSEWHERE)}${random.pick(['?', '#', '\\', ';', '/.', '%2f'])}${random.pick(hosts)}`,
  // Names and passwords, which browsers leave out of origins.
  (origin, random) => `${origin}@${random.pick(ELSEWHERE)}`,
  (origin, random) => `${origin}:x@${random.pick(ELSEWHERE)}`,
  (origin, random) => origin.replace('://', `://${random.pick(ELSEWHERE)}@`),
  // Dots.
  (origin, random) => origin.replace('.', random.pick(['', '-', 'x', '_', '..', '%2e', '0'])),
  (origin, random) => replacedAt(origin, origin.lastIndexOf('.'), random.pick(['', '-', 'x', '..', '/'])),
  (origin) => `${origin}.`,
  (origin) => origin.replace('://', '://.'),
  // Case, ports, schemes.
  (origin) => origin.toUpperCase(),
  (origin, random) => replacedAt(origin, random.below(origin.length), undefined),
  (origin, random) => `${origin}:${random.pick(PORTS)}`,
  (origin, random) => origin.replace(/^[^:]*:(?:\/\/)?/, random.pick([...SCHEMES, 'http://', '//', ''])),
  // Single letters, and what is left without the last ones.
  (origin, random) => origin.slice(0, -1 - random.below(2)),
  (origin, random) => inserted(origin, random.below(origin.length + 1), random.pick(LETTERS)),
  (origin, random) => replacedAt(origin, random.below(origin.length), ''),
  (origin, random) => replacedAt(origin, random.below(origin.length), random.pick(LETTERS)),
  (origin, random) => inAsciiWith(origin, random.pick(DOUBLES)),
  // Several at once, long ones, other ways to write addresses, and no origin at all.
  (origin, random, hosts) => `${origin}${random.pick([',', ', ', ' ', '|'])}https://${random.pick(hosts)}`,
  (origin, random) => origin.replace('://', `://${'a.'.repeat(random.below(60))}`),
  (origin, random) =>
    origin.replace(
      /\d+(?:\.\d+){1,3}/,
      random.pick(['3232235777', '0xc0.0xa8.1.1', '192.168.1', '192.168.1.1.1', '[::1]']),
    ),
  (origin, random) => random.pick(['null', 'about:blank', 'data:', '*', 'true', origin]),
];

function schemeOf(origin: string): string {
  return /^.*?:\/\//.exec(origin)?.[0] ?? 'https://';
}

function inserted(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at);
}

/** With another letter there; without one, with the same in the other case. */
function replacedAt(text: string, at: number, letter: string | undefined): string {
  if (at < 0) return text;
  const old = text.charAt(at);
  const other = old === old.toUpperCase() ? old.toLowerCase() : old.toUpperCase();
  return text.slice(0, at) + (letter ?? other) + text.slice(at + 1);
}

/** The host with a foreign letter in it, as browsers send it. */
function inAsciiWith(origin: string, [letter, double]: readonly [string, string]): string {
  return origin.replace(/(:\/\/)([^/:]*)/, (_, slashes: string, host: string) => {
    return slashes + (domainToASCII(host.replace(letter, double)) || host);
  });
}
