// The request that a finding shows as its proof is sent to the real server: what the finding says comes back, and a
// browser would let the page read it.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAccess } from '../../server/src/engine/fetch-standard/readers.ts';
import type { Finding, Witness } from '../../server/src/engine/index.ts';
import { readCases, type Case } from '../support/cases.ts';
import { judge, sourcesOf } from '../support/check-rule.ts';
import type { RealAnswer, Runnable } from '../support/fixed-code.ts';
import { pathsIn, served } from '../support/served-case.ts';

/** Cases that cannot be run as they are, or not here. Each must fail when it is tried, so that no reason outlives its cause. */
const LEFT_OUT: readonly { readonly reason: string; readonly rule: string; readonly names: readonly string[] }[] = [
  {
    reason: 'A tool or a platform runs it, which test/frameworks starts in its own way.',
    rule: 'reflected-origin',
    names: [
      ...['adonis-default', 'adonis-star', 'astro-endpoint', 'azure-context', 'azure-context-set-header', 'egg-app'],
      ...['deno-import-map', 'local-web-server', 'loopback-origin-true', 'mcp-express-app', 'moleculer-gateway'],
      ...['next-config-has-origin', 'nitro-plugin', 'nuxt-middleware', 'nuxt-security-pattern', 'nuxt-server-folder'],
      ...['oak-cors', 'remix-entry', 'remix-loader', 'remix-utils', 'sails-unsafe', 'supabase-function'],
      ...['sveltekit-hooks', 'vite-config', 'webpack-config', 'worker-durable-object'],
    ],
  },
  {
    reason: 'A tool or a platform runs it, which test/frameworks starts in its own way.',
    rule: 'null-origin',
    names: ['moleculer-list', 'next-config', 'nitro-handler'],
  },
  {
    reason: 'It is a part that somebody else has to mount.',
    rule: 'reflected-origin',
    names: [
      'included-is-never-minus-one',
      'micro-by-hand',
      'middleware-factory',
      'nest-controller-response',
      'origin-or-star',
      'response-as-this',
    ],
  },
  {
    reason: 'It is a part that somebody else has to mount.',
    rule: 'null-origin',
    names: ['null-as-refusal', 'set-with-null'],
  },
  {
    reason: 'It is a part that somebody else has to mount.',
    rule: 'shared-host-origin',
    names: ['three-hosts-in-patterns'],
  },
  {
    reason: 'The list that it asks first stands in a file that is not there.',
    rule: 'shared-host-origin',
    names: ['behind-an-unknown-list'],
  },
  {
    reason: 'Parts are missing without which it answers nobody: a schema, a key, a binding, a body, who is logged in.',
    rule: 'reflected-origin',
    names: [
      ...['apollo-express-middleware', 'apollo-on-koa', 'apollo-server-cors', 'h3-promised-check', 'http2-stream'],
      ...['koa-by-hand', 'koa-router-preflight', 'lambda-handler', 'lambda-http-api', 'middy-star-with-credentials'],
      ...[
        'node-http-write-head',
        'streamed-answer',
        'unknown-framework',
        'worker-listener',
        'worker-post-only',
        'workers-fetch-handler',
      ],
    ],
  },
  {
    reason: 'Parts are missing without which it answers nobody: a schema, a key, a binding, who is logged in.',
    rule: 'null-origin',
    names: ['worker-null-by-default'],
  },
  {
    reason: 'It is about a version of a library that is not the one installed here.',
    rule: 'reflected-origin',
    names: ['hono-star-with-credentials', 'npm-specifier'],
  },
  {
    reason: 'The witness says that a parameter or other variables have a say, which a request cannot be read off.',
    rule: 'reflected-origin',
    names: ['many-switches', 'origin-from-the-query'],
  },
];

const unproven = new Set(LEFT_OUT.flatMap(({ rule, names }) => names.map((name) => `${rule}/${name}`)));

/** The rules that say of somebody that he may read. */
const RULES = ['weak-origin-check', 'shared-host-origin', 'insecure-origin', 'null-origin', 'reflected-origin'];

describe.each(RULES)('%s', (rule) => {
  const cases = readCases(casesOf(rule)).filter(({ isQuiet }) => !isQuiet);
  const isRun = ({ name }: Case) => !unproven.has(`${rule}/${name}`);

  test.each(cases.filter(isRun))('$name', (given) => expectProofs(given, rule));

  const left = cases.filter((given) => !isRun(given));
  if (left.length > 0) {
    test.each(left)('$name is left out for a reason', async (given) => {
      await expect(expectProofs(given, rule)).rejects.toThrow();
    });
  }
});

test('nothing is left out that is not there', () => {
  const there = RULES.flatMap((rule) => readCases(casesOf(rule)).map(({ name }) => `${rule}/${name}`));
  expect([...unproven].filter((name) => !there.includes(name))).toEqual([]);
});

function casesOf(rule: string): string {
  return fileURLToPath(new URL(`../rules/${rule}/`, import.meta.url));
}

async function expectProofs(given: Case, rule: string): Promise<void> {
  const findings = await findingsOf(given, rule);
  expect(findings).not.toEqual([]);
  for (const { witness } of findings) {
    if (!witness || 'call' in witness) throw new Error('The finding shows no request.');
    await expectProof(given, rule, witness);
  }
}

async function findingsOf(given: Case, rule: string): Promise<readonly Finding[]> {
  const { result } = await judge(sourcesOf(given));
  return result.problems.map(({ finding }) => finding).filter((finding) => finding.rule === rule);
}

async function expectProof(given: Case, rule: string, witness: Witness): Promise<void> {
  const server = served(given, rule, environmentOf(witness));
  if (!server) throw new Error(`${rule}/${given.name} can not be started.`);
  try {
    const answers = await answersTo(witness, server, pathsIn(given));
    const seen = answers.map(({ headers }) => Object.fromEntries(headers));
    expect(
      answers.some((answer) => isAsTold(witness, answer) && isReadable(witness, answer)),
      `${JSON.stringify(witness, null, 1)} but ${JSON.stringify(seen, null, 1)}`,
    ).toBe(true);
  } finally {
    await server.stop();
  }
}

/** The environment in which the conditions of the finding hold. */
function environmentOf({ when }: Witness): Readonly<Record<string, string>> {
  const given = when.flatMap((clause) => [...clause.matchAll(/`process\.env\.(\w+)` is "(.*)"/g)]);
  const NODE_ENV = when.some((clause) => clause.includes('NODE_ENV')) ? 'development' : 'production';
  return { NODE_ENV, ...Object.fromEntries(given.map(([, name = '', value = '']) => [name, value])) };
}

async function answersTo({ method, origin }: Witness, server: Runnable, paths: readonly string[]) {
  const answers: RealAnswer[] = [];
  for (const path of paths) answers.push(await server.ask(method, origin, path));
  return answers;
}

/** Whether the headers came back as the finding shows them; in lists there may be more, which real requests have caused. */
function isAsTold({ headers }: Witness, answer: RealAnswer): boolean {
  const names = [...new Set(headers.map(({ name }) => name.toLowerCase()))];
  return names.every((name) => {
    const told = headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
    const seen = answer.headers.get(name);
    return isList(name) ? listOf(told.join()).every((one) => listOf(seen).includes(one)) : seen === told.join(', ');
  });
}

function isList(name: string): boolean {
  return name === 'vary' || /-(?:methods|headers)$/.test(name);
}

function listOf(value = ''): readonly string[] {
  return value.toLowerCase().split(/\s*,\s*/);
}

function isReadable({ origin = '', headers }: Witness, answer: RealAnswer): boolean {
  const linesOf = (name: string) => [answer.headers.get(name)].filter((line) => line !== undefined);
  const access = readAccess(origin, {
    allowOrigin: linesOf('access-control-allow-origin'),
    allowCredentials: linesOf('access-control-allow-credentials'),
  });
  const hasCookies = headers.some(({ name }) => name.toLowerCase() === 'access-control-allow-credentials');
  return access === (hasCookies ? 'with-credentials' : 'without-credentials');
}
