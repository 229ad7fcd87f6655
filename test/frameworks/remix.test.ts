// Route modules and server entries of Remix 2 and React Router 7, asked by their real request handlers: they must answer
// what the engine derives from their sources.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { demandAgreement } from '../support/agree.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { filesBelow } from '../support/fixture.ts';
import { compare } from '../support/oracle.ts';
import { startRemix, type RemixServer } from '../support/remix-route.ts';

const FOLDER = fileURLToPath(new URL('remix/', import.meta.url));
const SERVERS: readonly (readonly [folder: string, server: RemixServer])[] = [
  ['remix', '@remix-run/server-runtime'],
  ['router', 'react-router'],
];

describe.each(SERVERS)('%s', (folder, server) => {
  const files = filesBelow(path.join(FOLDER, folder));
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${name}`, text])));

  it.each(Object.entries(files))('%s', async (name, text) => {
    const project = { file: `/${name}`, host };
    const ask = await startRemix(path.join(FOLDER, folder, name), server);
    const question = { project, requests: endpointRequests(project), text, environment: {}, mayBeUnsure: false };
    demandAgreement(await compare(question, ask));
  });
});
