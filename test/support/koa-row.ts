// From the short words in which a row of measurements names a set-up of `@koa/cors` or `koa2-cors` to the source of a
// server that has it.

import type { MeasuredRow } from './measured-row.ts';
import { spelledOut } from './row-words.ts';

const ANSWERS = `(ctx) => {
  ctx.body = 'ok';
}`;

/** The server that was measured, as its author would have written it. */
export function koaSource({ lib, config }: MeasuredRow): string {
  return `const Koa = require('koa');
const cors = require('${lib}');
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];
const app = new Koa();
app.use(cors(${config === 'cors()' ? '' : `{ ${optionsOf(config)} }`}));
app.use(${HANDLERS[config] ?? ANSWERS});
app.listen(3000);
`;
}

const HANDLERS: Readonly<Record<string, string>> = {
  'downstream throws 500, keepHeadersOnError default': `() => {
  throw new Error('boom');
}`,
  "downstream ctx.set('Vary','Accept')": `(ctx) => {
  ctx.set('Vary', 'Accept');
  ctx.body = 'ok';
}`,
};

const SPECIAL: Readonly<Record<string, string>> = {
  absent: '',
  'OPTIONS without ACRM': 'origin: A',
  "credentials:()=>true, origin '*'": `credentials: () => true, origin: '*'`,
  'credentials:()=>true, no origin': 'credentials: () => true',
};

/** These options were measured beside `origin: A`. */
const BESIDE_AN_ORIGIN = /^(?:credentials|allow\w+|expose\w+|maxAge)\b/;

function optionsOf(config: string): string {
  const special = config in HANDLERS ? `origin: (ctx) => ctx.get('Origin')` : SPECIAL[config];
  if (special !== undefined) return special;
  const parts = config.split(/ \+ (?=credentials)/).map(optionOf);
  return (BESIDE_AN_ORIGIN.test(config) ? ['origin: A', ...parts] : parts).filter((part) => part !== '').join(', ');
}

function optionOf(part: string): string {
  if (part === 'absent') return '';
  const asFunction = /^origin:(sync|async) fn(?: -> (.*)| throws)$/.exec(part);
  if (!asFunction) return spelledOut(part);
  const [, kind, value] = asFunction;
  const body = value === undefined ? `{ throw new Error('boom'); }` : answerOf(value);
  return `origin: ${kind === 'async' ? 'async ' : ''}(ctx) => ${body}`;
}

function answerOf(words: string): string {
  return spelledOut(words)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace('list[0]', 'whitelist[0]')
    .replace('reqOrigin', 'o')
    .replace(/\bo\b/g, `ctx.get('Origin')`);
}
