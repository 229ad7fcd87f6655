// What the engine says of a pattern that checks origins, held to what the real pattern does.

import { runInNewContext } from 'node:vm';
import { parse } from 'tldts';
import { defaultConfig, filePath, type Finding } from '../../../server/src/engine/index.ts';
import { isSerializedOrigin } from '../../../server/src/engine/fetch-standard/origin.ts';
import { memoryHost } from '../../../server/src/hosts/memory.ts';
import { engine } from '../check-rule.ts';
import { lookAlikes } from '../look-alikes.ts';
import type { OriginPattern } from './origin-patterns.ts';

export interface Judgement {
  readonly complaints: readonly string[];
  /** How many findings have shown an origin that gets in. */
  readonly shown: number;
  /** How many look-alikes were tried on a pattern that nothing is said of. */
  readonly tried: number;
}

/** Of one analysis, as the engine counts. */
const MOST_STEPS = 2_000_000;
const ATTEMPTS = 200;
/** After which the real pattern is given up: nothing is known of it then. */
const PATIENCE_MS = 500;

const FILE = filePath('/project/server.js');
/** The rules whose findings say that somebody gets in who is not meant. */
const STRANGERS = new Set(['weak-origin-check', 'reflected-origin', 'shared-host-origin']);

/**
 * What is wrong with what the engine says of a server that checks with this pattern. That silence is a proof is only
 * claimed of patterns as people write them.
 */
export function judgePattern(pattern: OriginPattern): Judgement {
  const { isUsual } = pattern;
  const code = codeWith(pattern);
  const host = memoryHost({ [FILE]: code });
  const [first, second] = [1, 2].map(() => engine.analyse(FILE, host, { config: defaultConfig }));
  const complaints: string[] = [];
  if (!first || !second) throw new Error('There are two.');
  for (const { where, message } of first.problems) complaints.push(`a mistake in ${where}: ${message}`);
  if (first.steps > MOST_STEPS + 1) complaints.push(`${first.steps} steps`);
  if (inFull(first.findings) !== inFull(second.findings)) complaints.push('told otherwise the second time');

  const shown = first.findings.flatMap(originsShown);
  for (const origin of thoseMatched(pattern, shown, false)) complaints.push(`${origin} is shown, but does not match`);
  const isSilent = !first.findings.some(({ rule }) => STRANGERS.has(rule));
  const strange = isSilent && isUsual ? lookAlikes(NAMES, ATTEMPTS).filter(isStrange) : [];
  for (const origin of thoseMatched(pattern, strange, true)) complaints.push(`${origin} matches, and nothing is said`);
  return { complaints, shown: shown.length, tried: strange.length };
}

function codeWith({ source, flags }: OriginPattern): string {
  return `const pattern = new RegExp(${JSON.stringify(source)}, '${flags}');
require('http').createServer((req, res) => {
  const { origin } = req.headers;
  if (origin && pattern.test(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  res.end();
}).listen(3000);
`;
}

function inFull(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ rule, message, place }) => [rule, message, place]));
}

/** The origins that the answers shown let in, whatever else there may be. */
function originsShown({ witness }: Finding): readonly string[] {
  if (!witness || !('origin' in witness) || witness.origin === undefined || witness.when.length > 0) return [];
  const { origin, headers } = witness;
  const isLetIn = headers.some(({ name, value }) => /^access-control-allow-origin$/i.test(name) && value === origin);
  return isLetIn ? [origin] : [];
}

/** The texts that the real pattern matches, or does not; none where it takes too long to tell. */
function thoseMatched(
  { source, flags }: OriginPattern,
  texts: readonly string[],
  isMatched: boolean,
): readonly string[] {
  const code = 'texts.map((text) => new RegExp(source, flags).test(text))';
  try {
    // An array of as many booleans, as the code says.
    const answers = runInNewContext(code, { source, flags, texts }, { timeout: PATIENCE_MS }) as readonly boolean[];
    return texts.filter((_, at) => answers[at] === isMatched);
  } catch {
    return [];
  }
}

/** The domains that our patterns trust, as code for the maker of look-alikes. */
const NAMES = "['https://example.com', 'https://app.example.com', 'https://example.org', 'https://shop-example.com'];";
const TRUSTED = new Set(['example.com', 'example.org', 'shop-example.com']);

/** Whether a browser can send it as the origin of a website of somebody else. */
function isStrange(origin: string): boolean {
  if (!isSerializedOrigin(origin) || !/^https?:/.test(origin)) return false;
  const { domain, isIcann } = parse(origin);
  return isIcann === true && domain !== null && !TRUSTED.has(domain);
}
