// Apps from a generator, run by the real Express 4 and 5 and by our model of its routing: a request must leave the same
// marks on its way.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, requestBy, type Derived } from '../support/check-policy.ts';
import { askHttp1, type Observed } from '../support/fixture-server.ts';
import { randomApp, wholeApp } from '../support/random-express-app.ts';
import { randomFrom } from '../support/random.ts';

const CASES = 100;
const TIME = 60_000;
const PATHS = ['/', '/a', '/a/b', '/a/b/c', '/c', '/A/B', '/a/', '/z'];
const METHODS = ['GET', 'POST', 'OPTIONS', 'HEAD'];
const require = createRequire(import.meta.url);

describe.each(['express-4', 'express-5'])('%s', (name) => {
  const express: unknown = require(name);
  const { version } = require(`${name}/package.json`) as { version: string }; // Every package has one.

  it(
    `routes through ${CASES} random apps as the model does`,
    async () => {
      const random = randomFrom(4711);
      const disagreements: string[] = [];
      for (let at = 0; at < CASES; at++) {
        const source = randomApp(random);
        for (const [request, seen] of await answersOf(source, express)) {
          const derived = shownDerived(source, version, request);
          if (derived !== seen) disagreements.push(`${request} of\n${source}\n${derived}, but seen: ${seen}`);
        }
      }
      expect(disagreements).toEqual([]);
    },
    TIME,
  );
});

/** What a real server with that app answers to every request, by `GET /path`. */
async function answersOf(source: string, express: unknown): Promise<Map<string, string>> {
  // The text is our own generator's, and an app is a listener. In its mode `test` Express prints no errors.
  const app = new Function('express', `${wholeApp(source)}\napp.set('env', 'test');\nreturn app;`)(
    express,
  ) as RequestListener;
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const answers = new Map<string, string>();
  for (const method of METHODS) {
    for (const path of PATHS) {
      const observed = await askHttp1({ port, protocol: 'http' }, method, path, {}, 5000);
      answers.set(`${method} ${path}`, shownObserved(observed));
    }
  }
  server.close();
  return answers;
}

function shownObserved(observed: Observed | undefined): string {
  if (!observed) return 'silence';
  const marks = observed.headers.filter(([name]) => name === 'access-control-expose-headers').map(([, value]) => value);
  return `${observed.status} ${marks.join(' ')}`;
}

function shownDerived(source: string, version: string, request: string): string {
  const [method = '', path = ''] = request.split(' ');
  const text = `const express = require('express');\n${wholeApp(source)}\napp.listen(3000);\n`;
  const manifest = JSON.stringify({ name: 'express', version });
  const host = memoryHost({ '/app/server.js': text, '/app/node_modules/express/package.json': manifest });
  return derive({ file: '/app/server.js', host }, requestBy(undefined, method, path))
    .map(shownPath)
    .join(' or ');
}

function shownPath(derived: Derived): string {
  if (derived.kind === 'silence') return 'silence';
  const { status, headers } = derived.answer;
  return `${status ?? 'any'} ${headers.map(({ value }) => value ?? '(unknown)').join(' ')}`;
}
