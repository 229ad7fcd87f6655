// Route handlers and middleware of Next.js, in TypeScript, called with the real `next/server`: they must answer what the
// engine derives from their sources.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { environmentsOf, filesBelow } from '../support/fixture.ts';
import { loadHandlers } from '../support/next-handlers.ts';
import { compare, together, type Verdict } from '../support/oracle.ts';

const FOLDER = fileURLToPath(new URL('next-handlers/', import.meta.url));
const files = filesBelow(FOLDER);
const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text])));
const answering = Object.keys(files).filter((name) => /\/(?:route|middleware|proxy)\.ts$/.test(name));

it.each(answering)('%s', async (name) => {
  const project = { file: `/project/${name}`, host };
  const source = readFileSync(path.join(FOLDER, name), 'utf8');
  const named = environmentsOf(source);
  const verdicts: Verdict[] = [];
  for (const environment of named.length > 0 ? named : [{}]) {
    const ask = loadHandlers(path.join(FOLDER, name), environment);
    const text = [source, files['lib/cors.ts'], files['lib/origins.json'], ...Object.values(environment)].join('\n');
    const question = { project, requests: endpointRequests(project), text, environment };
    verdicts.push(await compare({ ...question, mayBeUnsure: named.length > 0 }, ask));
  }
  const { compared, withCors, disagreements } = together(verdicts);
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
});
