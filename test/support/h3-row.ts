// From the short words in which a row of measurements names a set-up of h3 to the source of a server that has it.

import type { MeasuredRow } from './measured-row.ts';

/** The server that was measured, as its author would have written it. */
export function h3Source({ framework, config, version }: MeasuredRow): string {
  const isFirst = version.startsWith('1.');
  const server = isFirst ? firstServer : secondServer;
  const options = optionsOf(config);
  if (framework === 'appendCorsHeaders') return server(options, 'appendCorsHeaders(event, options);');
  const first = 'if (handleCors(event, options)) return;';
  const second = `const handled = handleCors(event, options);
  if (handled !== false) return handled;`;
  return server(options, isFirst ? first : second);
}

const CONSTANTS = `const A = 'https://app.example.com';
const B = 'https://b.example.com';
const W = [A, B];`;

function firstServer(options: string, body: string): string {
  return `const { createServer } = require('http');
const { createApp, eventHandler, handleCors, appendCorsHeaders, toNodeListener } = require('h3');

${CONSTANTS}
const options = ${options};
const app = createApp();
app.use('/', eventHandler((event) => {
  ${body}
  return 'ok';
}));
createServer(toNodeListener(app)).listen(3000);
`;
}

function secondServer(options: string, body: string): string {
  return `import { H3, serve, handleCors, appendCorsHeaders } from 'h3';

${CONSTANTS}
const options = ${options};
const app = new H3();
app.use((event) => {
  ${body}
});
app.get('/', () => 'ok');
serve(app, { port: 3000 });
`;
}

function optionsOf(config: string): string {
  const given = /^(?:handleCors|appendCorsHeaders)(?:\(event,| )(\{.*\})\)?$/.exec(config)?.[1];
  if (given !== undefined) return given.replace(',credentials}', ',credentials:true}');
  const parts = config.replace(/ \(unescaped dot\)/, '').split(/ \+ (?=credentials)/);
  return `{ ${parts
    .map(optionOf)
    .filter((part) => part !== '')
    .join(', ')} }`;
}

function optionOf(part: string): string {
  if (part === 'absent') return '';
  if (part.startsWith("methods:'*'")) {
    return `methods:'*', allowHeaders:'*', exposeHeaders:'*', preflight: { statusCode: 204 }, maxAge: '60'`;
  }
  if (part.startsWith("methods:['GET']")) return `${part}, exposeHeaders: ['X-E'], maxAge: '60'`;
  const asFunction = /^origin:(sync|async) fn(?: -> (.*)| (throws))$/.exec(part);
  if (asFunction) return `origin: ${functionOf(asFunction[1] === 'async', asFunction[2])}`;
  return written(part);
}

function functionOf(isAsync: boolean, value: string | undefined): string {
  const body = value === undefined ? `{ throw new Error('boom'); }` : `(${written(value.replace('reqOrigin', 'o'))})`;
  return `${isAsync ? 'async ' : ''}(o) => ${body.replace('list[0]', 'W[0]').replace('whitelist', 'W')}`;
}

/** Spells out what the rows abbreviate. */
function written(text: string): string {
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`);
}
