// Every measurement that we have of `hono/cors` (3.12.12, 4.0.0, 4.8.0, 4.10.2, 4.13.19), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';
import { spelledOut } from '../support/row-words.ts';

checkMeasuredRows({ measured: 'hono-cors', projectOf });

function projectOf(row: MeasuredRow): Project {
  const file = '/app/server.js';
  return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ hono: row.version }) }) };
}

/** The server that was measured, as its author would have written it. */
function sourceOf({ config, framework }: MeasuredRow): string {
  const [handler = `(c) => c.text('ok')`, options = optionsOf(config)] = HANDLERS[config] ?? [];
  const isNode = framework.startsWith('@hono/node-server');
  return `${isNode ? `import { serve } from '@hono/node-server';\n` : ''}import { Hono } from 'hono';
import { cors } from 'hono/cors';
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];
const app = new Hono();
app.use('*', cors(${config === 'cors()' ? '' : `{ ${options} }`}));
app.get('/', ${handler});
${isNode ? 'serve({ fetch: app.fetch, port: 3000 });' : 'export default app;'}
`;
}

/** What answers in rows that are about it, and with which options. */
const HANDLERS: Readonly<Record<string, readonly [handler: string, options: string]>> = {
  "handler sets Vary via c.header('Vary','Accept') origin:[A]": [
    `(c) => {
  c.header('Vary', 'Accept');
  return c.text('ok');
}`,
    'origin: [A]',
  ],
  'handler returns new Response() origin:[A] credentials': [
    `() => new Response('ok')`,
    'origin: [A], credentials: true',
  ],
  'handler returns new Response with ACAO=evil, origin:[A]': [
    `() => new Response('ok', { headers: { 'Access-Control-Allow-Origin': 'https://x' } })`,
    'origin: [A]',
  ],
  'handler throws': [
    `() => {
  throw new Error('boom');
}`,
    'origin: [A]',
  ],
};

function optionsOf(config: string): string {
  if (config.startsWith('allowHeaders:[X-A]')) return `origin: A, ${optionOf(config)}`;
  const parts = config.replace('served by node: ', '').split(/ \+ |\+(?=credentials)/);
  return parts
    .map(optionOf)
    .filter((part) => part !== '')
    .join(', ');
}

function optionOf(part: string): string {
  if (part === 'absent') return '';
  if (part === 'credentials') return 'credentials: true';
  const asFunction = /^origin:(sync|async) fn(?: -> (.*)| throws)$/.exec(part);
  if (!asFunction) {
    return spelledOut(part).replace('[X-A]', `['X-A']`).replace('[GET]', `['GET']`).replace('[X-E]', `['X-E']`);
  }
  const [, kind, value] = asFunction;
  const body = value === undefined ? `{ throw new Error('boom'); }` : answerOf(value);
  return `origin: ${kind === 'async' ? 'async ' : ''}(o) => ${body}`;
}

function answerOf(words: string): string {
  return spelledOut(words)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace('list[0]', 'whitelist[0]')
    .replace('reqOrigin', 'o');
}
