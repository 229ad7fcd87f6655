// From the short words in which a row of measurements names a set-up of `cors` to the source of a server that has it.

import type { MeasuredRow } from './measured-row.ts';

/** The server that was measured, as its author would have written it. Throws for words that it does not know. */
export function sourceOf({ lib, framework, config }: MeasuredRow): string {
  if (lib === 'nextjs-cors') return pagesApi(config);
  const special = SPECIAL[config];
  if (special !== undefined) return special;
  if (!framework.startsWith('express')) return mounted(framework, config);
  return expressServer(`app.use(cors(${argumentsOf(config)}));`);
}

const NAMES = `
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];
`;

function expressServer(set: string, handler = `(req, res) => res.send('ok')`): string {
  return `const express = require('express');
const cors = require('cors');
${NAMES}
const app = express();
${set}
app.get('/', ${handler});
app.listen(3000);
`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '[A] after Vary: Accept-Encoding': expressServer(`app.use((req, res, next) => {
  res.setHeader('Vary', 'Accept-Encoding');
  next();
});
app.use(cors({ origin: [A] }));`),
  '[A], handler setHeader(Vary,Accept) afterwards': expressServer(
    `app.use(cors({ origin: [A] }));`,
    `(req, res) => {
  res.setHeader('Vary', 'Accept');
  res.send('ok');
}`,
  ),
  '[A] after Vary:*': expressServer(`app.use((req, res, next) => {
  res.setHeader('Vary', '*');
  next();
});
app.use(cors({ origin: [A] }));`),
  'route-level cors on app.get only (no app.options)': `const express = require('express');
const cors = require('cors');
const app = express();
app.get('/', cors({ origin: ['https://app.example.com'] }), (req, res) => res.send('ok'));
app.listen(3000);
`,
  'two cors() middlewares: first {origin:A}, second {origin:true,credentials:true}': expressServer(
    `app.use(cors({ origin: A }));
app.use(cors({ origin: true, credentials: true }));`,
  ),
};

/** Servers of other make: \`connect().use(cors({…}))\`. */
function mounted(framework: string, config: string): string {
  const name = framework.split(' ')[0] ?? '';
  const server = new RegExp(`^${name}\\(\\)(\\.use\\(cors\\(.*\\)\\))$`).exec(config)?.[1];
  if (server === undefined) throw new Error(`Nobody knows how to write "${config}" on ${framework}.`);
  return `const ${name} = require('${name}');
const cors = require('cors');
${NAMES}
const server = ${name}();
server${server};
server.use((req, res) => res.end('ok'));
`;
}

function pagesApi(config: string): string {
  const given =
    /^NextCors\(req,res,(.*)\)$/.exec(config)?.[1] ?? `{ ${optionsOf(config.replace(/^\{\}$/, 'absent'))} }`;
  return `import NextCors from 'nextjs-cors';

export default async function handler(req, res) {
  await NextCors(req, res, ${given.replace('methods,', `methods: ['GET', 'HEAD', 'PUT'], `)});
  res.status(200).end('ok');
}
`;
}

/** What stands between the parentheses of \`cors(…)\`. */
function argumentsOf(config: string): string {
  const called = /^cors\((.*)\)(?: +(?:string|array) arg)?$/.exec(config)?.[1];
  if (called !== undefined) return called.replace(/^delegate (?:\(req,cb\)=>)?/, '(req, cb) => ');
  return `{ ${optionsOf(config)} }`;
}

/** These options were measured beside `origin: A`. */
const BESIDE_AN_ORIGIN =
  /^(?:credentials|allowedHeaders|exposeHeaders|exposedHeaders(?=:\[)|headers|methods|preflightContinue|optionsSuccessStatus)\b/;

/** The words for some options, as code between braces. */
export function optionsOf(config: string): string {
  const beside = BESIDE_AN_ORIGIN.test(config) ? [`origin: A`] : [];
  const parts = [...beside, ...withoutRemark(config).split(/ ?\+ ?(?=credentials)/)];
  return parts
    .map((part) => (part === 'credentials' ? 'credentials: true' : optionOf(part)))
    .join(', ')
    .replace(/^, /, '');
}

/** \`credentials:'true' (string)\`: what follows the option in words. */
function withoutRemark(config: string): string {
  return config.replace(/ \((?:string|alias|wrong name|wrong key|unescaped dot)\)/, '').replace(/ object$/, '');
}

function optionOf(part: string): string {
  if (part === 'absent') return '';
  const asFunction = /^origin:(sync|async) fn(?: -> (.*)| (throws))$/.exec(part);
  if (asFunction) return `origin: ${functionOf(asFunction[1] === 'async', asFunction[2])}`;
  return written(part.replace(/^exposeHeaders$/, `exposeHeaders:['X-E']`));
}

function functionOf(isAsync: boolean, value: string | undefined): string {
  const body = value === undefined ? `{ throw new Error('boom'); }` : written(value.replace('reqOrigin', 'o'));
  return `${isAsync ? 'async ' : ''}(o) => ${body.replace('list[0]', 'whitelist[0]')}`;
}

/** Spells out what the rows abbreviate. */
function written(text: string): string {
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`)
    .replace(/\bW\.includes/, 'whitelist.includes')
    .replace(/ +\)$/, '')
    .replace(/new Error\b/, `new Error('not allowed')`)
    .replace('? null,true : Error)', `? null : new Error('not allowed'), true)`)
    .replace('o)))', 'o))');
}
