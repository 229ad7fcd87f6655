// Options from a generator, given to the real CORS functions of itty-router 4 to 6 and to our model: the same headers must
// come out.

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, preflightBy, requestBy, type Derived, type ProbeRequest } from '../support/check-policy.ts';
import { modulesOf } from '../support/fixture-server.ts';
import { randomFrom, type Random } from '../support/random.ts';

const CASES = 150;
const ORIGINS = [undefined, 'https://evil.example', 'null', 'https://app.example.com', 'https://x.example.com'];
const RELEASES = [
  ['4.2.2', 'itty-router-4', 'createCors'],
  ['5.0.24', 'itty-router-5', 'cors'],
  ['6.0.0', 'itty-router-6', 'cors'],
] as const;

type Handler = (request: Request) => Response;

describe.each(RELEASES)('itty-router %s', (version, installed, name) => {
  const require = createRequire(`${modulesOf('itty-router')}/`);
  const library: unknown = (require(installed) as Readonly<Record<string, unknown>>)[name];

  it(`answers ${CASES} random options as the model does`, () => {
    const random = randomFrom(577);
    const disagreements: string[] = [];
    for (let at = 0; at < CASES; at++) {
      const given = name === 'cors' ? randomOptions(random) : randomOptionsOf4(random);
      const handlerOf = (): Handler => handlerBy(library, given);
      for (const request of requests()) {
        const seen = answerOf(handlerOf, request);
        const derived = shownDerived(name, given, version, request);
        if (derived !== seen)
          disagreements.push(`${given}, ${request.method} by ${request.origin}: ${derived}, but seen: ${seen}`);
      }
    }
    expect(disagreements).toEqual([]);
  });
});

describe.each(['itty-router-4', 'itty-router-5', 'itty-router-6'])('the paths of %s', (installed) => {
  it(`match as in the model`, async () => {
    const { Router } = createRequire(`${modulesOf('itty-router')}/`)(installed) as RouterModule;
    const random = randomFrom(33);
    const disagreements: string[] = [];
    for (let at = 0; at < CASES; at++) {
      const [base, pattern, asked] = [
        random.pick(['', '', '/api', '/v1/']),
        randomPath(random, PATTERNS),
        randomPath(random, PATHS),
      ];
      const router = Router({ base });
      router.get(pattern, () => new Response(null, { headers: { 'access-control-allow-origin': '*' } }));
      const prefix = random.pick(['', base.replace(/\/$/, '')]);
      const path = `/${prefix}${asked}`.replace(/\/+/g, '/');
      const seen = (await router.fetch(new Request(`https://api.example${path}`))) !== undefined;
      const version = /\d/.exec(installed)?.[0] ?? '';
      const derived = isMatchedByModel(base, pattern, path, `${version}.0.0`);
      if (seen !== derived) disagreements.push(`${base} ${pattern} for ${path}: ${derived}, but seen: ${seen}`);
    }
    expect(disagreements).toEqual([]);
  });
});

interface RouterModule {
  readonly Router: (options: object) => {
    get(path: string, handler: () => Response): void;
    fetch(request: Request): Promise<Response | undefined>;
  };
}

const PATTERNS = ['/a', '/:id', '/:id?', '/:rest+', '/*', '/', '/a.b', '/:name.:ending', '/b:id', '*', '//'];
const PATHS = ['/a', '/b', '/a.b', '/x.y', '/bc', '/', '/a/b', '/axb'];

function randomPath(random: Random, pieces: readonly string[]): string {
  // A parameter's name may stand in a pattern only once.
  const numbered = (_none: unknown, at: number) => random.pick(pieces).replace(/:(\w+)/g, `:$1${at}`);
  return Array.from({ length: 1 + random.below(3) }, numbered).join('');
}

function isMatchedByModel(base: string, pattern: string, path: string, version: string): boolean {
  const source = `import { Router } from 'itty-router';
const router = Router({ base: '${base}' });
router.get('${pattern}', () => new Response(null, { headers: { 'Access-Control-Allow-Origin': '*' } }));
export default { fetch: (request) => router.fetch(request) };
`;
  const manifest = JSON.stringify({ name: 'itty-router', version });
  const host = memoryHost({ '/app/worker.js': source, '/app/node_modules/itty-router/package.json': manifest });
  const [derived] = derive({ file: '/app/worker.js', host }, requestBy(undefined, 'GET', path));
  return derived?.kind === 'answer' && derived.answer.headers.length > 0;
}

function requests(): ProbeRequest[] {
  return ORIGINS.flatMap((origin) => [
    requestBy(origin, 'GET', '/'),
    preflightBy(origin, 'PUT', 'x-a, authorization', '/'),
  ]);
}

const BODY = `(request) => preflight(request) ?? corsify(new Response('ok', { status: 201, headers: { Vary: 'Accept' } }), request)`;

function handlerBy(library: unknown, given: string): Handler {
  // The text is our own generator's.
  const body = new Function('library', `const { preflight, corsify } = library(${given}); return ${BODY};`);
  return body(library) as Handler;
}

function answerOf(handlerOf: () => Handler, request: ProbeRequest): string {
  const { method, origin, requestMethod, requestHeaders } = request;
  const headers = new Headers();
  if (origin !== undefined) headers.set('origin', origin);
  if (requestMethod !== undefined) headers.set('access-control-request-method', requestMethod);
  if (requestHeaders !== undefined) headers.set('access-control-request-headers', requestHeaders);
  try {
    const response = handlerOf()(new Request('https://api.example/', { method, headers }));
    return shown(response.status, [...response.headers]);
  } catch {
    return shown(500, []);
  }
}

function shownDerived(name: string, given: string, version: string, request: ProbeRequest): string {
  const source = `import { ${name} } from 'itty-router';
const { preflight, corsify } = ${name}(${given});
export default { fetch: ${BODY} };
`;
  const manifest = JSON.stringify({ name: 'itty-router', version });
  const host = memoryHost({ '/app/worker.js': source, '/app/node_modules/itty-router/package.json': manifest });
  return derive({ file: '/app/worker.js', host }, request).map(shownPath).join(' or ');
}

function shownPath(derived: Derived): string {
  if (derived.kind === 'silence') return 'silence';
  const lines = derived.answer.headers.map(({ name, value = '(unknown)' }): [string, string] => [name, value]);
  return shown(derived.answer.status, [...new Headers(lines)]);
}

function shown(status: number | undefined, lines: readonly (readonly [string, string])[]): string {
  const cors = lines
    .filter(([name]) => /^(?:access-control-|vary$)/.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  return [status, ...cors.sort()].join(' | ');
}

const A = 'https://app.example.com';

function randomOptions(random: Random): string {
  if (random.below(15) === 0) return random.pick(['', 'undefined', '{}']);
  const chosen: string[] = [];
  const add = (name: string, often: number, values: readonly string[]): void => {
    if (random.below(often) === 0) chosen.push(`${name}: ${random.pick(values)}`);
  };
  add('origin', 1, ORIGIN_VALUES);
  add('credentials', 2, ['true', 'true', 'false', `'true'`, '1', 'undefined', `''`, '0']);
  add('allowMethods', 3, LISTS);
  add('allowHeaders', 3, LISTS);
  add('exposeHeaders', 4, LISTS);
  add('maxAge', 4, ['600', '0', '-1', `'5'`, `''`, 'null', 'undefined', 'NaN', 'true']);
  return `{ ${chosen.join(', ')} }`;
}

const LISTS = [
  `'X-A'`,
  `['X-A', 'X-B']`,
  `''`,
  '[]',
  'undefined',
  'null',
  `'*'`,
  `['*']`,
  'false',
  `[undefined, 'X-A']`,
];
const ORIGIN_VALUES = [
  'undefined',
  'null',
  'true',
  'false',
  `'*'`,
  `''`,
  `'null'`,
  `'${A}'`,
  `'${A}/'`,
  '5',
  '[]',
  `['*']`,
  `['${A}', 'null']`,
  `['${A}', 5, undefined]`,
  `[/example\\.com$/, '${A}']`,
  `[['${A}']]`,
  '/example\\.com$/',
  '/^https:\\/\\/app\\.example\\.com$/',
  '(o) => o',
  '() => true',
  '() => false',
  `() => '*'`,
  `(o) => o === '${A}'`,
  `(o) => (o?.endsWith('.example.com') ? o : null)`,
  `(o) => ['${A}'].find((one) => one === o)`,
  `() => ['${A}', 'null']`,
  'async (o) => o',
  'Boolean',
];

function randomOptionsOf4(random: Random): string {
  if (random.below(15) === 0) return random.pick(['', 'undefined', '{}']);
  const chosen: string[] = [];
  const add = (name: string, often: number, values: readonly string[]): void => {
    if (random.below(often) === 0) chosen.push(`${name}: ${random.pick(values)}`);
  };
  add('origins', 1, [
    'undefined',
    '[]',
    `['*']`,
    `['${A}']`,
    `['${A}', 'null']`,
    `['${A}', '*']`,
    `['']`,
    `'${A}'`,
    '() => true',
    '() => 0',
    '(o) => o',
    `(o) => o.endsWith('.example.com')`,
  ]);
  add('methods', 2, [`['GET', 'PUT']`, '[]', 'undefined', `['OPTIONS', 'GET']`, `['*']`]);
  add('maxAge', 3, ['600', '0', `'5'`, `''`, 'null', 'undefined']);
  add('headers', 2, [
    '{}',
    'undefined',
    `{ 'Access-Control-Allow-Credentials': 'true' }`,
    `{ 'access-control-allow-credentials': true, Vary: 'Origin' }`,
    `{ 'Access-Control-Allow-Methods': 'PATCH' }`,
    `{ 'Access-Control-Expose-Headers': 'X-A' }`,
  ]);
  return `{ ${chosen.join(', ')} }`;
}
