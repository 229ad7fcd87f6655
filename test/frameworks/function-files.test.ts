// Functions that Cloudflare Pages, Netlify and Vercel find by their place in the project: called as those platforms call
// them, they must answer what the engine derives from their sources.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { demandAgreement } from '../support/agree.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { environmentsOf, filesBelow } from '../support/fixture.ts';
import { startFunctionFile } from '../support/function-files.ts';
import { compare, together, type Verdict } from '../support/oracle.ts';

const FOLDER = fileURLToPath(new URL('function-files/', import.meta.url));
const files = filesBelow(FOLDER);
const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text])));
const answering = Object.keys(files).filter((name) => !name.startsWith('lib/') && !name.includes('/_shared/'));

it.each(answering)('%s', async (name) => {
  const project = { file: `/project/${name}`, host };
  const source = readFileSync(path.join(FOLDER, name), 'utf8');
  const named = environmentsOf(source);
  const verdicts: Verdict[] = [];
  for (const environment of named.length > 0 ? named : [{}]) {
    const ask = startFunctionFile(path.join(FOLDER, name), environment);
    const text = [...Object.values(files), ...Object.values(environment)].join('\n');
    const mayBeUnsure = named.length > 0 || source.includes('.url');
    verdicts.push(await compare({ project, requests: endpointRequests(project), text, environment, mayBeUnsure }, ask));
  }
  demandAgreement(together(verdicts));
});
