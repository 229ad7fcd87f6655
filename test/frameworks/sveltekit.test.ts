// Routes, load functions and hooks of SvelteKit, rendered by its own code: they must answer what the engine derives from
// their sources.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { environmentsOf, filesBelow } from '../support/fixture.ts';
import { compare, together, type Verdict } from '../support/oracle.ts';
import { startSvelteKit } from '../support/sveltekit-project.ts';

const FOLDER = fileURLToPath(new URL('sveltekit/', import.meta.url));
const files = filesBelow(FOLDER);
const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${name}`, text])));
const answering = Object.keys(files).filter((name) => /\/(?:\+server|\+page\.server|hooks\.server)\.ts$/.test(name));

it.each(answering)('%s', async (name) => {
  const project = { file: `/${name}`, host };
  const [folder = '', ...rest] = name.split('/');
  const text = Object.entries(files).flatMap(([file, source]) => (file.startsWith(`${folder}/`) ? [source] : []));
  const named = environmentsOf(readFileSync(path.join(FOLDER, name), 'utf8'));
  const verdicts: Verdict[] = [];
  for (const environment of named.length > 0 ? named : [{}]) {
    const ask = await startSvelteKit(path.join(FOLDER, folder), rest.join('/'), environment);
    const all = [...text, ...Object.values(environment)].join('\n');
    // Hooks see every path.
    const others = rest.length === 2 ? [{ method: 'GET', path: '/api/items' }] : [];
    const requests = [...endpointRequests(project), ...others];
    verdicts.push(await compare({ project, requests, text: all, environment, mayBeUnsure: named.length > 0 }, ask));
  }
  const { compared, withCors, disagreements } = together(verdicts);
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
});
