// Every measurement that we have of `itty-router` 4.2, 5.0 and 6.0, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { optionsOf } from '../support/cors-config.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'itty-router',
  projectOf,
  leftOut: [
    {
      rows: ({ get }) => get?.class === 'THROWS boom',
      reason: 'the router was called by the measurement itself; for what throws in a Worker, its platform answers 500',
    },
  ],
});

function projectOf(row: MeasuredRow): Project {
  const file = '/app/worker.js';
  const text = row.framework === 'createCors' ? workerOf4(row.config) : worker(row.config);
  return { file, host: memoryHost({ [file]: text, ...installed({ 'itty-router': row.version }) }) };
}

const NAMES = `const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];
`;

function worker(config: string): string {
  const isData = config === 'itty json() response path';
  const called = isData
    ? 'cors({ origin: [A] })'
    : config === 'cors()'
      ? config
      : `cors({ ${optionsOf(config.replace('[X-E]', `['X-E']`))} })`;
  return `import { cors, json, Router } from 'itty-router';

${NAMES}const { preflight, corsify } = ${called};
const router = Router({ before: [preflight], finally: [${isData ? 'json, ' : ''}corsify] });
router.get('/', () => ${isData ? '({ ok: true })' : `new Response('ok')`});

export default { ...router };
`;
}

const OF_4: Readonly<Record<string, string>> = {
  'createCors()': '',
  'origins:fn=>true': '{ origins: () => true }',
  'methods,maxAge,headers creds': `{
  methods: ['GET', 'PUT'],
  maxAge: 60,
  headers: { 'Access-Control-Allow-Credentials': 'true' },
}`,
};

function workerOf4(config: string): string {
  return `import { createCors, Router } from 'itty-router';

${NAMES}const { preflight, corsify } = createCors(${OF_4[config] ?? `{ ${config} }`});
const router = Router();
router.all('*', preflight).get('/', () => new Response('ok'));

export default {
  fetch: (request, ...args) => router.handle(request, ...args).then(corsify),
};
`;
}
