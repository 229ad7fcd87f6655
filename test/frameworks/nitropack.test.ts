// An app by Nitro with rules, middleware and handlers of all kinds: what the engine derives from its files is what it has
// answered when it was built and run. The build takes too much to be repeated here; its answers are in answers.txt.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, preflightBy, requestBy } from '../support/check-policy.ts';
import { filesBelow } from '../support/fixture.ts';

const home = new URL('nitropack/', import.meta.url);
const files = Object.entries(filesBelow(fileURLToPath(new URL('app/', home))));
const host = memoryHost(Object.fromEntries(files.map(([name, text]) => [`/app/${name}`, text])));
const ORIGINS = { app: 'https://app.example.com', evil: 'https://evil.example' };
const ANSWER = /^(GET|OPTIONS) (\S+) (app|evil): (\d+) \| (.*)$/gm;
const answers = [...readFileSync(new URL('answers.txt', home), 'utf8').matchAll(ANSWER)];

it('reads every answer', () => {
  expect(answers).toHaveLength(13);
});

it.each(answers.map(([whole, ...parts]) => [whole.replace(/:.*/, ''), parts] as const))('%s', (_, parts) => {
  const [method = '', path = '', who = '', status = '', headers = ''] = parts;
  const origin = who === 'app' ? ORIGINS.app : ORIGINS.evil;
  const request = method === 'GET' ? requestBy(origin, method, path) : preflightBy(origin, 'PUT', '', path);
  const [derived, ...others] = derive({ file: fileFor(path), host }, { ...request, requestHeaders: undefined });
  expect(others).toEqual([]);
  if (derived?.kind !== 'answer') throw new Error('There is no answer.');
  // Which status a method gets that no file is for, hangs on the other files.
  expect(derived.answer.status ?? Number(status)).toBe(Number(status));
  expect(shown(derived.answer.headers)).toBe(headers);
});

function fileFor(path: string): string {
  const folder = path.startsWith('/api/') ? 'server' : 'server/routes';
  const [file = ''] = files.map(([name]) => name).filter((name) => name.startsWith(`${folder}${path}.`));
  return `/app/${file}`;
}

function shown(headers: readonly { readonly name: string; readonly value: string | undefined }[]): string {
  const values = new Map<string, string>();
  for (const { name, value = '(unknown)' } of headers) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  const lines = [...values].map(([name, value]) => `${name}: ${value}`);
  return lines.sort().join(' | ');
}
