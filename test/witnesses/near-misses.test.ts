// Checks that the engine takes for sound are attacked: of ten thousand origins that look like the trusted ones, none gets
// in but those that are meant. Who is meant is said here, by hosts, without looking at how the code checks.

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readAccess } from '../../server/src/engine/fetch-standard/readers.ts';
import { readCases, type Case } from '../support/cases.ts';
import type { RealAnswer, Runnable } from '../support/fixed-code.ts';
import { hostsIn, lookAlikes } from '../support/look-alikes.ts';
import { served } from '../support/served-case.ts';

const ATTEMPTS = 10_000;
/** How many are tried before somebody looks whether one got in. */
const SOME = 100;
/** Requests under way at the same time. */
const AT_ONCE = 16;

interface Meant {
  /** Whole origins. */
  readonly origins: readonly string[];
  /** Others, by their parts. */
  readonly also?: (url: URL) => boolean;
  /** Origins of which all must get in. */
  readonly welcome: readonly string[];
  readonly path?: string;
}

const meant: Readonly<Record<string, Meant>> = {
  'quiet-addresses-of-the-house': {
    origins: [],
    also: ({ protocol, hostname }) => protocol === 'http:' && /^192\.168\.\d+\.\d+$/.test(hostname),
    welcome: ['http://192.168.1.20', 'http://192.168.0.3:8080'],
  },
  'quiet-dot-before-the-domain': {
    origins: ['https://example.com'],
    also: (url) => isBelow(url, 'example.com'),
    welcome: ['https://example.com', 'https://app.example.com'],
  },
  'quiet-ends-with-localhost': {
    origins: [],
    also: ({ hostname }) => hostname.endsWith('localhost') || hostname.endsWith('.corp.internal'),
    welcome: ['http://localhost:3000', 'https://wiki.corp.internal'],
  },
  'quiet-escaped-before-it-is-a-pattern': {
    origins: ['https://example.com'],
    also: (url) => isBelow(url, 'example.com'),
    welcome: ['https://example.com', 'https://app.example.com'],
  },
  'quiet-extensions-of-a-browser': {
    origins: ['https://app.example.com'],
    also: ({ protocol }) => protocol === 'chrome-extension:',
    welcome: ['https://app.example.com', 'chrome-extension://cjpalhdlnbpafiamejdnhcphjbkeiagm'],
  },
  'quiet-labels-of-letters': {
    origins: [],
    also: (url) => isBelow(url, 'example.com') || isBelow(url, 'example.org'),
    welcome: ['https://app.example.com', 'https://a.b.example.org:8443'],
  },
  'quiet-list-in-one-string-split': exactly('https://www.example.com', 'https://admin.example.com'),
  'quiet-list-with-includes': exactly('https://www.example.com', 'https://example.com'),
  'quiet-localhost-with-any-port': {
    origins: ['https://app.example.com'],
    also: ({ protocol, hostname }) => /^https?:$/.test(protocol) && ['localhost', '127.0.0.1'].includes(hostname),
    welcome: ['https://app.example.com', 'http://localhost:5173', 'https://localhost', 'http://127.0.0.1:3000'],
  },
  'quiet-loose-first-exact-after': exactly('https://app.example.com', 'https://example.com'),
  'quiet-names-of-this-machine': {
    origins: [],
    // No cookies: whoever reads along on `http:` could have asked himself.
    also: ({ protocol, hostname }) => /^https?:$/.test(protocol) && `.${hostname}`.endsWith('.shop.example.com'),
    welcome: ['https://shop.example.com', 'http://www.shop.example.com:8080'],
  },
  'quiet-parsed-host-with-a-dot': {
    origins: ['https://example.com'],
    // Whatever the port: it is the same machine.
    also: (url) => isBelow(url, 'example.com') || (url.protocol === 'https:' && url.hostname === 'example.com'),
    welcome: ['https://example.com', 'https://app.example.com'],
  },
  'quiet-pattern-from-the-environment': exactly('https://app.example.com'),
  'quiet-prefix-asked-of-something-else': { ...exactly('https://app.example.com'), path: '/public/prices' },
  'quiet-sound-pattern-of-subdomains': {
    origins: ['https://example.com'],
    also: (url) => isBelow(url, 'example.com'),
    welcome: ['https://example.com', 'https://app.example.com'],
  },
};

const cases = readCases(fileURLToPath(new URL('../rules/weak-origin-check/', import.meta.url)));
/** Where a check that has a say stands in a file that is not there, nobody can tell who is meant. */
const UNKNOWN = ['quiet-together-with-an-unknown-check'];
const sound = cases.filter(({ isQuiet, name }) => isQuiet && !UNKNOWN.includes(name));

test('it is known of every quiet case who is meant', () => {
  expect(sound.map(({ name }) => name)).toEqual(Object.keys(meant));
});

test.each(sound)('$name', { timeout: 120_000 }, async (given) => {
  const who = meant[given.name] ?? exactly();
  const server = served(given, 'weak-origin-check', { NODE_ENV: 'production' });
  if (!server) throw new Error(`${given.name} can not be started.`);
  server.keepAlive?.();
  try {
    expect(await thoseLetIn(server, who.welcome, who.path)).toEqual(who.welcome);
    const letIn = await thoseLetIn(server, attemptsOn(given), who.path);
    expect(letIn.filter((origin) => isSent(origin) && !isMeant(origin, who))).toEqual([]);
  } finally {
    await server.stop();
  }
});

// Otherwise nothing would follow from the silence above.
test.each(cases.filter(({ isQuiet }) => !isQuiet))('the attempts get into $name', async (given) => {
  const server = served(given, 'weak-origin-check', { NODE_ENV: 'production' });
  if (!server) throw new Error(`${given.name} can not be started.`);
  server.keepAlive?.();
  try {
    const strange = attemptsOn(given).filter((origin) => isSent(origin) && !isNamed(origin, given));
    const letIn: string[] = [];
    for (let at = 0; letIn.length === 0 && at < strange.length; at += SOME) {
      letIn.push(...(await thoseLetIn(server, strange.slice(at, at + SOME))));
    }
    expect(letIn).not.toEqual([]);
  } finally {
    await server.stop();
  }
});

function exactly(...origins: readonly string[]): Meant {
  return { origins, welcome: origins };
}

/** Hosts that belong to the owner of the domain, over a connection that cannot be changed on its way. */
function isBelow({ protocol, hostname }: URL, domain: string): boolean {
  return protocol === 'https:' && hostname.endsWith(`.${domain}`);
}

function attemptsOn(given: Case): readonly string[] {
  return lookAlikes(textOf(given), ATTEMPTS);
}

/** Whether it is a host that the code names, or below one. */
function isNamed(origin: string, given: Case): boolean {
  const { hostname } = new URL(origin);
  return hostsIn(textOf(given)).some((host) => `.${hostname}`.endsWith(`.${host}`));
}

function textOf({ files }: Case): string {
  return [...files.values()].join('\n');
}

async function thoseLetIn(server: Runnable, origins: readonly string[], path = '/'): Promise<readonly string[]> {
  const letIn: string[] = [];
  for (let at = 0; at < origins.length; at += AT_ONCE) {
    const some = origins.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((origin) => server.ask('GET', origin, path)));
    letIn.push(...some.filter((origin, index) => mayRead(origin, answers[index])));
  }
  return letIn;
}

function mayRead(origin: string, answer: RealAnswer | undefined): boolean {
  const linesOf = (name: string) => [answer?.headers.get(name)].filter((line) => line !== undefined);
  const allowOrigin = linesOf('access-control-allow-origin');
  return readAccess(origin, { allowOrigin, allowCredentials: [] }) !== 'nothing';
}

/** Whether a browser can send this text as an Origin: it is one, written as browsers write it. */
function isSent(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin || (url.origin === 'null' && `${url.protocol}//${url.host}` === origin);
}

function isMeant(origin: string, { origins, also }: Meant): boolean {
  return origins.includes(origin) || (also?.(new URL(origin)) ?? false);
}
