// Every measurement that we have of `@elysiajs/cors` 0.8, 1.0 and 1.4, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import { optionsOf } from '../support/cors-config.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'elysiajs-cors',
  projectOf,
  ignores: ({ version }) => [
    // The plugin of 0.8 was measured on a newer Elysia, where its way to answer preflights is an error on Node.
    ...(version === '0.8.0' ? ['status'] : []),
    // A misspelt header of the older releases, which nobody has measured.
    'access-control-exposed-headers',
  ],
});

function projectOf(row: MeasuredRow): Project {
  const file = '/app/server.js';
  const packages = { elysia: '1.4.30', '@elysiajs/cors': row.version };
  return { file, host: memoryHost({ [file]: server(calledBy(row.config)), ...installed(packages) }) };
}

const SPECIAL: Readonly<Record<string, string>> = {
  'cors()': 'cors()',
  'preflight:false': 'cors({ origin: A, preflight: false })',
  'origin:fn in array': 'cors({ origin: [() => true] })',
};

function calledBy(config: string): string {
  const options = optionsOf(config).replace(/(?:async )?\(o\) => (.*)$/, (whole, body: string) => {
    const isAsync = whole.startsWith('async') ? 'async ' : '';
    if (body.startsWith('{')) return `${isAsync}() => ${body}`;
    return `${isAsync}(request) => { const o = request.headers.get('Origin'); return ${body}; }`;
  });
  return SPECIAL[config] ?? `cors({ ${options} })`;
}

function server(called: string): string {
  return `import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];

new Elysia()
  .use(${called})
  .get('/', () => 'ok')
  .put('/', () => 'ok')
  .listen(3000);
`;
}
