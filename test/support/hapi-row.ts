// From the short words in which a row of measurements names a set-up of hapi's CORS to the source of a server that has it.

/** The server that was measured, as its author would have written it. */
export function hapiSource(config: string): string {
  if (config === 'server-level routes.cors:true') return server('{ port: 3000, routes: { cors: true } }', '');
  if (config === '(no cors)') return server('{ port: 3000 }', '');
  const whole = /^cors:(.*)$/.exec(config)?.[1];
  return server('{ port: 3000 }', `options: { cors: ${whole ?? `{ ${optionsOf(config)} }`} },`);
}

function server(options: string, settings: string): string {
  return `const Hapi = require('@hapi/hapi');

const A = 'https://app.example.com';
const B = 'https://b.example.com';
const server = Hapi.server(${options});
server.route({ method: ['GET', 'PUT'], path: '/', ${settings} handler: () => 'ok' });
server.start();
`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "additionalHeaders:['X-A'],headers default": `origin: [A], additionalHeaders: ['x-a']`,
  "headers:['X-A','Authorization'],exposedHeaders,maxAge:60": `origin: [A], headers: ['X-A', 'Authorization'], exposedHeaders: ['X-E'], maxAge: 60`,
  'preflightStatusCode:204': `origin: [A], additionalHeaders: ['x-a'], preflightStatusCode: 204`,
  'additionalHeaders x-a, origin *, creds': `additionalHeaders: ['x-a'], origin: ['*'], credentials: true`,
  'additionalHeaders x-a, default': `additionalHeaders: ['x-a']`,
  'additionalHeaders x-a, ignore creds': `additionalHeaders: ['x-a'], origin: 'ignore', credentials: true`,
  'origin:A string': 'origin: A',
  "origin:'*' string": `origin: '*'`,
  'origin:fn': 'origin: () => true',
};

function optionsOf(config: string): string {
  return (
    SPECIAL[config] ??
    config
      .replace(/,credentials$/, ',credentials:true')
      .replace('/re/', String.raw`/app\.example\.com/`)
      .replace("'A,B'", "'https://app.example.com,https://b.example.com'")
  );
}
