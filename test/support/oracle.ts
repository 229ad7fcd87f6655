// The oracle: does a real server answer as the engine says that its code answers? Asks both the same questions, and
// tells where they disagree.

import { disagreement, mayHoldIn, type Environment } from './agreement.ts';
import { derive, preflightBy, requestBy, type Asked, type ProbeRequest, type Project } from './check-policy.ts';
import type { Observed } from './fixture-server.ts';

export interface Verdict {
  /** How many requests were asked of both. */
  readonly compared: number;
  /** How many of them were answered with a CORS header. */
  readonly withCors: number;
  /** A line for each request that the two answer differently. */
  readonly disagreements: readonly string[];
}

export interface Question {
  readonly project: Project;
  readonly requests: readonly Asked[];
  /** All text that may name origins: the project's files and its environment. */
  readonly text: string;
  readonly environment: Environment;
  /** True where the engine may give several answers, of which one must be right. */
  readonly mayBeUnsure: boolean;
}

/** Asks the real server. An answer that is not expected need not be waited for long. */
export type Ask = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  isExpected: boolean,
) => Promise<Observed | undefined>;

/** Asks the engine and the server everything that nobody, strangers, friends and look-alikes can ask. */
export async function compare(question: Question, ask: Ask): Promise<Verdict> {
  const verdict = { compared: 0, withCors: 0, disagreements: [] as string[] };
  for (const request of requestsOf(question)) {
    const derived = derive(question.project, request).filter(({ clauses }) =>
      clauses.every((clause) => mayHoldIn(question.environment, clause)),
    );
    const isExpected = derived.length === 0 || derived.some(({ kind }) => kind === 'answer');
    const observed = await ask(request.method, request.path ?? '/', headersOf(request), isExpected);
    verdict.compared += 1;
    if (observed?.headers.some(([name]) => name.startsWith('access-control-'))) verdict.withCors += 1;
    const complaint = disagreement(derived, observed, question.mayBeUnsure);
    if (complaint) verdict.disagreements.push(`${nameOf(request, question.environment)}: ${complaint}`);
  }
  return verdict;
}

/** Several verdicts as one. */
export function together(verdicts: readonly Verdict[]): Verdict {
  return {
    compared: verdicts.reduce((sum, { compared }) => sum + compared, 0),
    withCors: verdicts.reduce((sum, { withCors }) => sum + withCors, 0),
    disagreements: verdicts.flatMap(({ disagreements }) => disagreements),
  };
}

function headersOf({ origin, requestMethod, requestHeaders }: ProbeRequest): Record<string, string> {
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(requestMethod === undefined ? {} : { 'access-control-request-method': requestMethod }),
    ...(requestHeaders === undefined ? {} : { 'access-control-request-headers': requestHeaders }),
  };
}

function nameOf({ method, path, origin, requestMethod }: ProbeRequest, environment: Environment): string {
  const asked = `${method} ${path ?? '/'}${requestMethod ? ` for ${requestMethod}` : ''} by ${origin ?? 'nobody'}`;
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return settings.length > 0 ? `${asked} with ${settings.join(' ')}` : asked;
}

/** Each request as such and with its preflight, by everybody. */
function requestsOf({ requests, text }: Question): readonly ProbeRequest[] {
  const origins = askingOrigins(text);
  return requests.flatMap(({ method, path }) =>
    origins.flatMap((origin) => [
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
