// The oracle: does a real server answer as the engine says that its code answers? Asks a fixture's process and the
// engine the same questions, and tells where they disagree.

import type { Answer, Asked, Clause, Derived, ProbeRequest, Project } from './check-policy.ts';
import { derive, endpointRequests, preflightBy, requestBy } from './check-policy.ts';
import { projectOf, type Fixture } from './fixture.ts';
import { FixtureServer, type Observed } from './fixture-server.ts';

export interface Verdict {
  /** How many requests were asked of both. */
  readonly compared: number;
  /** How many of them were answered with a CORS header. */
  readonly withCors: number;
  /** A line for each request that the two answer differently. */
  readonly disagreements: readonly string[];
}

/** Compares all answers of a fixture that is run with these packages: `{ cors: 'cors-2.7.1' }`. */
export async function compare(fixture: Fixture, packages: Readonly<Record<string, string>>): Promise<Verdict> {
  const verdict = { compared: 0, withCors: 0, disagreements: [] as string[] };
  const project = projectOf(fixture, packages);
  for (const environment of fixture.environments) {
    const server = new FixtureServer(fixture.entry, packages, environment);
    try {
      for (const request of requestsTo(fixture, project, environment)) {
        const derived = derive(project, request).filter(({ clauses }) =>
          clauses.every((clause) => mayHoldIn(environment, clause)),
        );
        const observed = await askServer(server, request, derived);
        verdict.compared += 1;
        if (observed?.headers.some(([name]) => name.startsWith('access-control-'))) verdict.withCors += 1;
        const complaint = disagreement(derived, observed, fixture.asksEnvironment);
        if (complaint) verdict.disagreements.push(`${nameOf(request, environment)}: ${complaint}`);
      }
    } finally {
      await server.stop();
    }
  }
  return verdict;
}

function askServer(server: FixtureServer, request: ProbeRequest, derived: readonly Derived[]) {
  const headers = {
    ...(request.origin === undefined ? {} : { origin: request.origin }),
    ...(request.requestMethod === undefined ? {} : { 'access-control-request-method': request.requestMethod }),
    ...(request.requestHeaders === undefined ? {} : { 'access-control-request-headers': request.requestHeaders }),
  };
  const isExpected = derived.length === 0 || derived.some(({ kind }) => kind === 'answer');
  return server.ask(request.method, request.path ?? '/', headers, isExpected);
}

function nameOf({ method, path, origin, requestMethod }: ProbeRequest, environment: object): string {
  const asked = `${method} ${path ?? '/'}${requestMethod ? ` for ${requestMethod}` : ''} by ${origin ?? 'nobody'}`;
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${String(value)}`);
  return settings.length > 0 ? `${asked} with ${settings.join(' ')}` : asked;
}

// ── what is asked ──

function requestsTo(
  fixture: Fixture,
  project: Project,
  environment: Readonly<Record<string, string>>,
): readonly ProbeRequest[] {
  const text = [...Object.values(fixture.files), ...Object.values(environment)].join('\n');
  const asked = new Map<string, Asked>();
  for (const one of [...endpointRequests(project), ...fixture.requests]) {
    asked.set(`${one.method} ${one.path}`, one);
  }
  return [...asked.values()].flatMap(({ method, path }) =>
    askingOrigins(text).flatMap((origin) => [
      requestBy(origin, method, path),
      ...(method === 'OPTIONS'
        ? []
        : [preflightBy(origin, method === 'GET' ? 'PUT' : method, 'x-a, authorization', path)]),
    ]),
  );
}

const HOST = /(?:[a-z0-9-]+\.)+(?:com|org|net|io|app|dev|example|internal)\b/g;

/** Nobody, a stranger, `null`, every origin that the code names or means, and origins that only look like them. */
export function askingOrigins(text: string): readonly (string | undefined)[] {
  const plain = text.replaceAll('\\', '');
  const named = plain.match(/https?:\/\/[a-z0-9.-]+(?::\d+)?/g) ?? [];
  const hosts = [...new Set(plain.match(HOST) ?? [])].slice(0, 4);
  return [...new Set([undefined, 'https://evil.example', 'null', ...named, ...hosts.flatMap(nearMisses)])];
}

function nearMisses(host: string): readonly string[] {
  return [
    `https://${host}`,
    `http://${host}`,
    `https://${host}:8443`,
    `https://${host}.evil.example`,
    `https://evil${host}`,
    `https://x.${host}`,
    `https://${host.replace('.', 'x')}`,
    `https://evil.example.${host}`,
  ];
}

// ── what must agree ──

const SETTING = /^process\.env\.(\w+) (truthy|nullish|=(\w+) (.*))$/;

/** Whether a decision of the engine can have turned out so in that environment: a question about a variable has an answer. */
function mayHoldIn(environment: Readonly<Record<string, string>>, { key, outcome }: Clause): boolean {
  const [, name = '', test, type, content] = SETTING.exec(key) ?? [];
  if (test === undefined) return true;
  const value = environment[name];
  if (test === 'truthy') return outcome === Boolean(value);
  if (test === 'nullish') return outcome === (value === undefined);
  return outcome === (type === 'undefined' ? value === undefined : value === content);
}

/** What is wrong with the derived answers, or `undefined` when one of them is the observed one. */
function disagreement(
  derived: readonly Derived[],
  observed: Observed | undefined,
  mayBeUnsure: boolean,
): string | undefined {
  const seen = observed ? shownObserved(observed) : 'no answer';
  const isSure = derived.length === 1 && derived[0]?.clauses.length === 0;
  if (!isSure && !mayBeUnsure)
    return `the engine is not sure (${derived.map(shownDerived).join(' or ')}); seen: ${seen}`;
  if (derived.some((one) => agrees(one, observed))) return undefined;
  return `derived: ${derived.map(shownDerived).join(' or ') || 'nothing'}; seen: ${seen}`;
}

function agrees(derived: Derived, observed: Observed | undefined): boolean {
  if (derived.kind === 'silence' || observed === undefined) return derived.kind === 'silence' && observed === undefined;
  const { status } = derived.answer;
  if (status !== undefined && status !== observed.status) return false;
  const expected = linesOf(derived.answer);
  const actual = comparable(observed.headers);
  return expected.length === actual.length && expected.every((line, at) => sameLine(line, actual[at]));
}

type Line = readonly [name: string, value: string | undefined];

/** A value that the code does not tell may be any. */
function sameLine([name, value]: Line, other: Line | undefined): boolean {
  return name === other?.[0] && (value === undefined || value === other[1]);
}

function linesOf(answer: Answer): readonly Line[] {
  return comparable(answer.headers.map(({ name, value }) => [name, value]));
}

/** The headers that CORS is about, sorted; of Vary only whether it names Origin, since frameworks add names of their own. */
function comparable(lines: readonly Line[]): readonly Line[] {
  const varies = lines.some(
    ([name, value]) => name === 'vary' && /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(value ?? ''),
  );
  const cors = lines.filter(([name]) => name.startsWith('access-control-'));
  const sorted = [...cors].sort((a, b) => (`${a[0]} ${a[1] ?? ''}` < `${b[0]} ${b[1] ?? ''}` ? -1 : 1));
  return varies ? [...sorted, ['vary', 'Origin']] : sorted;
}

function shownObserved({ status, headers }: Observed): string {
  return shown(status, comparable(headers));
}

function shownDerived(derived: Derived): string {
  if (derived.kind === 'silence') return 'no answer';
  const when = derived.clauses.map(({ text }) => text).join(' and ');
  return shown(derived.answer.status, linesOf(derived.answer)) + (when ? ` when ${when}` : '');
}

function shown(status: number | undefined, lines: readonly Line[]): string {
  return [status ?? 'any status', ...lines.map(([name, value]) => `${name}: ${value ?? '(anything)'}`)].join(', ');
}
