// Starts a fixture as a process of its own, with the real packages, and asks it over HTTP on loopback.

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export interface Observed {
  readonly status: number;
  /** Every line as it was sent; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

interface Address {
  readonly port: number;
  readonly protocol: 'http' | 'https' | 'http2';
}

interface Running extends Address {
  readonly child: ChildProcess;
}

const PRELOAD = fileURLToPath(new URL('fixture-preload.cjs', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../.cache/oracle/', import.meta.url));
/** How long a request is waited for of which no answer is expected. */
const SILENCE = 250;
const PATIENCE = 15_000;

export class FixtureServer {
  private readonly script: string;
  private readonly env: NodeJS.ProcessEnv;
  private running: Promise<Running> | undefined;
  private agent: http.Agent | false = false;

  /**
   * `packages` says which installed package stands for one that the fixture imports: `{ cors: 'cors-2.7.1' }`. They are
   * those of the repository, or of a family in test/libraries.
   */
  constructor(
    entry: string,
    packages: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>>,
    family?: string,
  ) {
    this.script = bundle(entry, packages, family);
    this.env = { PATH: process.env['PATH'], ...env };
  }

  /** The answer to a request; `undefined` when none came, which takes long unless it `isExpected`. */
  async ask(
    method: string,
    requestPath: string,
    headers: Readonly<Record<string, string>>,
    isExpected: boolean,
  ): Promise<Observed | undefined> {
    const server = await (this.running ??= this.start());
    const timeout = isExpected ? PATIENCE : SILENCE;
    const client = server.protocol === 'http2' ? askHttp2 : askHttp1;
    const answer = await client(server, method, requestPath, headers, timeout, this.agent);
    if (answer === undefined) await this.forgetTheDead();
    return answer;
  }

  /** From now on requests share connections, for whoever has thousands of them. */
  keepAlive(): void {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  }

  async stop(): Promise<void> {
    if (this.agent) this.agent.destroy();
    const child = await this.child();
    this.running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  }

  private async start(): Promise<Running> {
    const child = fork(this.script, [], { execArgv: ['--require', PRELOAD], env: this.env, silent: true });
    let errors = '';
    child.stderr?.on('data', (text) => (errors += String(text)));
    const address = await new Promise<Address>((resolve, reject) => {
      // The preloaded script sends nothing else.
      child.once('message', (message) => resolve(message as Address));
      child.once('exit', () => reject(new Error(`${this.script} has ended before it listened:\n${errors}`)));
    });
    return { ...address, child };
  }

  /** The process, if one was started that has listened. */
  private async child(): Promise<ChildProcess | undefined> {
    const running = await this.running?.catch(() => undefined);
    return running?.child;
  }

  /** A handler that throws may have taken its process with it: then the next request starts another. */
  private async forgetTheDead(): Promise<void> {
    const child = await this.child();
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (child?.exitCode !== null) this.running = undefined;
  }
}

/** One script of the fixture's own files, with the packages left outside, so that the real ones are loaded. */
export function bundle(entry: string, packages: Readonly<Record<string, string>>, family?: string): string {
  const isModule = /\.m[jt]s$/.test(entry);
  const name = path
    .relative(fileURLToPath(new URL('../frameworks/', import.meta.url)), entry)
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.\w+$/, '');
  const output = family === undefined ? OUTPUT : path.join(modulesOf(family), '.oracle');
  const outfile = path.join(output, `${[name, ...Object.values(packages)].join('_')}${isModule ? '.mjs' : '.cjs'}`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: isModule ? 'esm' : 'cjs',
    alias: packages,
    // Nest's decorators are those of before the standard.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    logLevel: 'silent',
  });
  return outfile;
}

/** Where the packages of a family, or of the repository, are installed. */
export function modulesOf(family: string | undefined): string {
  const folder = family === undefined ? '../../node_modules/' : `../libraries/${family}/node_modules/`;
  const modules = fileURLToPath(new URL(folder, import.meta.url));
  if (!existsSync(modules)) throw new Error('The libraries are not installed: node test/libraries/install.mjs');
  return modules;
}

type Client = (
  server: Address,
  method: string,
  requestPath: string,
  headers: Readonly<Record<string, string>>,
  timeout: number,
  agent?: http.Agent | false,
) => Promise<Observed | undefined>;

/**
 * Asks a server of HTTP/1 once, by a connection of its own where there is no `agent`; `undefined` when no answer came in
 * `timeout` milliseconds.
 */
export const askHttp1: Client = ({ port, protocol }, method, requestPath, headers, timeout, agent = false) => {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method, path: requestPath, headers, timeout, agent };
    const answered = (response: http.IncomingMessage): void => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: pairs(response.rawHeaders) });
    };
    const sharedKey = () => ({ psk: Buffer.from('loopback'), identity: 'test' });
    const tls = { ciphers: 'PSK', maxVersion: 'TLSv1.2', pskCallback: sharedKey, checkServerIdentity: () => undefined };
    const request =
      protocol === 'https'
        ? https.request({ ...options, ...tls } as https.RequestOptions, answered)
        : http.request(options, answered);
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
    request.end();
  });
};

const askHttp2: Client = ({ port }, method, requestPath, headers, timeout) => {
  return new Promise((resolve) => {
    const session = http2.connect(`http://127.0.0.1:${port}`);
    const finish = (answer: Observed | undefined): void => {
      session.destroy();
      resolve(answer);
    };
    session.on('error', () => finish(undefined));
    const request = session.request({ ':method': method, ':path': requestPath, ...headers });
    request.setTimeout(timeout, () => finish(undefined));
    request.on('error', () => finish(undefined));
    request.on('response', (answered) => {
      const lines = Object.entries(answered).flatMap(([name, value]) =>
        [value].flat().map((line) => [name, String(line)] as const),
      );
      finish({ status: Number(answered[':status']), headers: lines });
    });
    request.end();
  });
};

function pairs(raw: readonly string[]): [string, string][] {
  const lines: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) lines.push([(raw[at] ?? '').toLowerCase(), raw[at + 1] ?? '']);
  return lines;
}
