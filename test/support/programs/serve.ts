// Runs generated programs for real in this process: servers of Node listen on loopback, what takes a Request is called.

import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import ts from 'typescript';
import { askHttp1, modulesOf, type Observed } from '../fixture-server.ts';
import type { Program } from './program.ts';

export interface Served {
  /** The answer; `undefined` where the handler threw before there was one. */
  ask(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Observed | undefined>;
  stop(): void;
}

const ours = createRequire(import.meta.url);
const hono = createRequire(`${modulesOf('hono')}/`);
/** Longer than any answer takes: what throws is told at once. */
const PATIENCE = 10_000;

/** Starts a program. Throws where it does. */
export async function serve(program: Program): Promise<Served> {
  const listening: http.RequestListener[] = [];
  const exported = run(program, listening);
  const [listener] = listening;
  if (listener) return listen(listener);
  const fetch = fetchOf(exported);
  return {
    ask: async (method, path, headers) => {
      const request = new Request(`http://localhost:8787${path}`, { method, headers });
      try {
        const response = await fetch(request);
        return { status: response.status, headers: [...response.headers] };
      } catch {
        return { status: 500, headers: [] };
      }
    },
    stop: () => {},
  };
}

type Fetch = (request: Request) => Response | Promise<Response>;

function fetchOf(exported: unknown): Fetch {
  const worker = (exported as { default?: { fetch?: Fetch } }).default; // What our generator writes.
  if (!worker?.fetch) throw new Error('Nothing answers requests.');
  return worker.fetch.bind(worker);
}

function run({ text, framework, environment }: Program, listening: http.RequestListener[]): unknown {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true },
  });
  const module = { exports: {} };
  const load = (name: string): unknown => {
    if (name === 'node:http') return listened(listening);
    if (name === 'express') return withoutListening(ours(framework.slice(0, 'express-5'.length)), listening);
    return name.startsWith('hono') ? hono(name) : ours(name === 'cors' ? 'cors-2.8.6' : name);
  };
  const process = { env: environment };
  // The text is our own generator's.
  new Function('module', 'exports', 'require', 'process', outputText)(module, module.exports, load, process);
  return module.exports;
}

/** Node's module, whose servers only tell what listens. */
function listened(listening: http.RequestListener[]): unknown {
  const createServer = (given?: http.RequestListener) => {
    const server = http.createServer();
    if (given) server.on('request', given);
    const listen = () => {
      listening.push((req, res) => server.emit('request', req, res));
      return server;
    };
    return Object.assign(server, { listen });
  };
  return { ...http, createServer };
}

/** Express, whose apps only tell that they listen, and print no errors. */
function withoutListening(express: unknown, listening: http.RequestListener[]): unknown {
  const make = express as (() => http.RequestListener & { set(name: string, value: string): void }) & object; // Its signature.
  const made = () => {
    const app = make();
    app.set('env', 'test');
    return Object.assign(app, { listen: () => listening.push(app) });
  };
  return Object.assign(made, make);
}

async function listen(listener: http.RequestListener): Promise<Served> {
  const server = http.createServer((req, res) => {
    try {
      listener(req, res);
    } catch {
      // A server of its own would have ended here.
      res.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const agent = new http.Agent({ keepAlive: true });
  return {
    ask: (method, path, headers) => askHttp1({ port, protocol: 'http' }, method, path, headers, PATIENCE, agent),
    stop: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
