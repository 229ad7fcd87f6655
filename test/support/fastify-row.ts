// From the short words in which a row of measurements names a set-up of `@fastify/cors` to the source of a server that has
// it.

import type { MeasuredRow } from './measured-row.ts';

/** The server that was measured, as its author would have written it. */
export function fastifySource({ lib, config }: MeasuredRow): string {
  const special = SPECIAL[config];
  if (special) return server(lib, special.set, special.route);
  return server(lib, `app.register(cors, { ${optionsOf(config)} });`);
}

const OK = `app.get('/', async () => 'ok');`;
const LIST = 'app.register(cors, { origin: [A] });';

function server(lib: string, set: string, route = OK): string {
  return `const fastify = require('fastify');
const cors = require('${lib}');

const A = 'https://app.example.com';
const B = 'https://b.example.com';
const W = [A, B];
const app = fastify();
${set}
${route}
app.listen({ port: 3000 });
`;
}

const SPECIAL: Readonly<Record<string, { readonly set: string; readonly route?: string }>> = {
  'register(cors)': { set: 'app.register(cors);' },
  'delegator promise ()=>()=>({origin:true})': {
    set: 'app.register(cors, () => async () => ({ origin: true }));',
  },
  'register(cors,()=>(req,cb)=>cb(null,{origin:true}))': {
    set: 'app.register(cors, () => (req, cb) => cb(null, { origin: true }));',
  },
  'register(cors,()=>(req,cb)=>cb(null,{origin:A}))': {
    set: 'app.register(cors, () => (req, cb) => cb(null, { origin: A }));',
  },
  "register(cors,{delegator:(req,cb)=>cb(null,{origin:'*'})})": {
    set: "app.register(cors, { delegator: (req, cb) => cb(null, { origin: '*' }) });",
  },
  "register(cors,'A' string)": { set: "app.register(cors, 'https://app.example.com');" },
  'route config {cors:false}': {
    set: 'app.register(cors, { origin: true });',
    route: "app.get('/', { config: { cors: false } }, async () => 'ok');",
  },
  'route config {cors:{origin:true,credentials:true}} over {origin:A}': {
    set: 'app.register(cors, { origin: A });',
    route: "app.get('/', { config: { cors: { origin: true, credentials: true } } }, async () => 'ok');",
  },
  "handler reply.header('Vary','Accept') overwrites?": {
    set: LIST,
    route: "app.get('/', async (request, reply) => { reply.header('Vary', 'Accept'); return 'ok'; });",
  },
  '404 route': { set: LIST, route: "app.get('/other', async () => 'ok');" },
  'handler throws (500)': {
    set: LIST,
    route: "app.get('/', async () => { throw new Error('boom about cors'); });",
  },
  'origin:[A], OPTIONS without ACRM': { set: LIST },
  'preflightContinue:true': {
    set: 'app.register(cors, { origin: A, preflightContinue: true });',
  },
  'strictPreflight:false': { set: 'app.register(cors, { origin: [A], strictPreflight: false });' },
  'preflight:false': { set: 'app.register(cors, { origin: [A], preflight: false });' },
};

/** These options were measured beside `origin: A`. */
const BESIDE_AN_ORIGIN = /^(?:credentials|allowedHeaders|exposedHeaders|methods)\b/;

function optionsOf(config: string): string {
  const beside = BESIDE_AN_ORIGIN.test(config) ? ['origin: A'] : [];
  const parts = config.replace(/ \((?:unescaped dot|wrong key)\)/, '').split(/ \+ (?=credentials)/);
  return [...beside, ...parts.map(optionOf)].filter((part) => part !== '').join(', ');
}

function optionOf(part: string): string {
  if (part === 'absent') return '';
  const asFunction = /^origin:(sync|async) fn(?: -> (.*)| (throws))$/.exec(part);
  if (asFunction) return `origin: ${functionOf(asFunction[1] === 'async', asFunction[2])}`;
  return written(part);
}

function functionOf(isAsync: boolean, value: string | undefined): string {
  const body = value === undefined ? `{ throw new Error('boom'); }` : written(value.replace('reqOrigin', 'o'));
  return `${isAsync ? 'async ' : ''}(o) => ${body.replace('list[0]', 'W[0]').replace('whitelist', 'W')}`;
}

/** Spells out what the rows abbreviate. */
function written(text: string): string {
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`)
    .replace(/ +\)$/, '')
    .replace(/new Error\b/, `new Error('not allowed')`)
    .replace('? null,true : Error)', `? null : new Error('not allowed'), true)`)
    .replace('o)))', 'o))');
}
