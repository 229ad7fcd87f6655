// Endpoints and middleware of Astro, called as its server calls them: they must answer what the engine derives from their
// sources.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { demandAgreement } from '../support/agree.ts';
import { startAstro } from '../support/astro-project.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { filesBelow } from '../support/fixture.ts';
import { compare } from '../support/oracle.ts';

const FOLDER = fileURLToPath(new URL('astro/', import.meta.url));
const files = filesBelow(FOLDER);
const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${name}`, text])));

it.each(Object.keys(files).filter((name) => name !== 'noticing/src/middleware.ts'))('%s', async (name) => {
  const project = { file: `/${name}`, host };
  const [folder = '', ...rest] = name.split('/');
  const text = Object.entries(files).flatMap(([file, source]) => (file.startsWith(`${folder}/`) ? [source] : []));
  const ask = await startAstro(path.join(FOLDER, folder), rest.join('/'));
  // Middleware sees every path.
  const others = rest.length === 2 ? [{ method: 'GET', path: '/api/items' }] : [];
  const requests = [...endpointRequests(project), ...others];
  const question = { project, requests, text: text.join('\n'), environment: {}, mayBeUnsure: false };
  demandAgreement(await compare(question, ask));
});
