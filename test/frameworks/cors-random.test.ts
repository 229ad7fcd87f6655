// Options from a generator, given to the real `cors` of three releases and to our model: the same headers must come out.

import { createRequire } from 'node:module';
import { ServerResponse, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, preflightBy, requestBy, type Derived, type ProbeRequest } from '../support/check-policy.ts';
import { randomArgument } from '../support/random-cors-options.ts';
import { randomFrom } from '../support/random.ts';

const CASES = 250;
const ORIGINS = [undefined, 'https://evil.example', 'null', 'https://app.example.com', 'https://x.example.com'];

type Middleware = (request: object, response: ServerResponse, next: (error?: unknown) => void) => void;
type Cors = (...options: unknown[]) => Middleware;
const require = createRequire(import.meta.url);

describe.each(['2.8.6', '2.8.5', '2.7.1'])('cors %s', (version) => {
  // The package's own signature.
  const cors = require(`cors-${version}`) as Cors;

  it(`answers ${CASES} random options as the model does`, () => {
    const random = randomFrom(271);
    const disagreements: string[] = [];
    for (let at = 0; at < CASES; at++) {
      const argument = randomArgument(random);
      for (const request of requests()) {
        const seen = answerOf(cors, argument, request);
        const derived = shownDerived(argument, version, request);
        if (derived !== seen)
          disagreements.push(`cors(${argument}), ${nameOf(request)}: ${derived}, but seen: ${seen}`);
      }
    }
    expect(disagreements).toEqual([]);
  });
});

function requests(): ProbeRequest[] {
  return ORIGINS.flatMap((origin) => [
    requestBy(origin, 'GET', '/'),
    preflightBy(origin, 'PUT', 'x-a, authorization', '/'),
  ]);
}

function nameOf({ method, origin }: ProbeRequest): string {
  return `${method} by ${origin ?? 'nobody'}`;
}

/** Of a server that does not start nothing may be said: the engine sees a handler that does nothing. */
const NOT_STARTED = '200';

/** What the real library writes, in a server that ends the response in `next`. */
function answerOf(cors: Cors, argument: string, request: ProbeRequest): string {
  const headers: Record<string, string> = {};
  if (request.origin !== undefined) headers['origin'] = request.origin;
  if (request.requestHeaders !== undefined) headers['access-control-request-headers'] = request.requestHeaders;
  const incoming = { method: request.method, headers, httpVersionMajor: 1, httpVersionMinor: 1 };
  // A response without a connection, as far as headers are concerned.
  const response = new ServerResponse(incoming as unknown as IncomingMessage);
  let middleware: Middleware;
  try {
    // The text is our own generator's.
    middleware = new Function('cors', `return cors(${argument})`)(cors) as Middleware;
  } catch {
    return NOT_STARTED;
  }
  try {
    middleware(incoming, response, (error) => {
      if (error) response.statusCode = 500;
      response.end();
    });
  } catch {
    return 'silence';
  }
  const lines = Object.entries(response.getHeaders()).map(([name, value]) => `${name}: ${String(value)}`);
  return shown(response.writableEnded, response.statusCode, lines);
}

function shownDerived(argument: string, version: string, request: ProbeRequest): string {
  const source = `const cors = require('cors');
const http = require('node:http');
const handle = cors(${argument});
http
  .createServer((req, res) => {
    handle(req, res, (error) => {
      if (error) res.statusCode = 500;
      res.end();
    });
  })
  .listen(3000);
`;
  const manifest = JSON.stringify({ name: 'cors', version });
  const host = memoryHost({ '/app/server.js': source, '/app/node_modules/cors/package.json': manifest });
  const paths = derive({ file: '/app/server.js', host }, request);
  return paths.map(shownPath).join(' or ');
}

function shownPath(derived: Derived): string {
  if (derived.kind === 'silence') return 'silence';
  const lines = derived.answer.headers.map(({ name, value }) => `${name}: ${value ?? '(unknown)'}`);
  return shown(true, derived.answer.status ?? 200, lines);
}

function shown(isAnswered: boolean, status: number, lines: readonly string[]): string {
  if (!isAnswered) return 'silence';
  const cors = lines.filter((line) => /^(?:access-control-|vary)/.test(line));
  return [status, ...cors.sort()].join(' | ');
}
