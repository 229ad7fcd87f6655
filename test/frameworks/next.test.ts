// One Next.js app is really built and served: its route handlers, API routes, proxy and `headers()` table must answer
// what the engine derives from their sources.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { endpointRequests, type Asked, type Project } from '../support/check-policy.ts';
import { filesBelow } from '../support/fixture.ts';
import { startNextApp, type NextApp } from '../support/next-app.ts';
import { compare } from '../support/oracle.ts';

const FOLDER = fileURLToPath(new URL('next-app/', import.meta.url));
const BUILD_TIME = 240_000;
const TIME = 60_000;

/** What is behind the proxy: the engine does not read its `matcher`. */
const BEHIND_THE_PROXY: readonly Asked[] = [
  { method: 'GET', path: '/guarded/data' },
  { method: 'POST', path: '/guarded/open' },
];

const files = filesBelow(FOLDER);
const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text])));
const answering = Object.keys(files).filter((name) => {
  return (
    /^(?:proxy|next\.config|pages\/api\/.*|app\/.*\/route)\.m?js$/.test(name) && !/^app\/(?:table|guarded)\//.test(name)
  );
});

let app: NextApp | undefined;
beforeAll(async () => {
  app = await startNextApp(FOLDER);
}, BUILD_TIME);
afterAll(() => app?.stop());

describe('a Next.js app that is built and served', () => {
  it.each(answering)(
    '%s',
    async (name) => {
      const project: Project = { file: `/project/${name}`, host };
      const requests = name === 'proxy.js' ? BEHIND_THE_PROXY : endpointRequests(project);
      const text = `${files[name] ?? ''}${files['lib/origins.js'] ?? ''}`;
      const question = { project, requests, text, environment: {}, mayBeUnsure: false };
      const { compared, withCors, disagreements } = await compare(question, (method, requestPath, headers) =>
        served(app).ask(method, requestPath, headers),
      );
      expect(disagreements).toEqual([]);
      expect(compared).toBeGreaterThan(0);
      expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
    },
    TIME,
  );
});

function served(started: NextApp | undefined): NextApp {
  if (started === undefined) throw new Error('The app was not started.');
  return started;
}
