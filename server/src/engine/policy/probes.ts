// The requests that the engine probes with: every question that a rule asks has its origin here.

import type { ProbeRequest } from '../exchange/exchange.ts';
import type { NamedOrigins } from './named-origins.ts';

/** Nobody's friend: whoever lets it in lets everybody in. */
export const EVIL = 'https://evil.example';
/** The origin of a sandboxed iframe, a `data:` page, a local file (Fetch § "Origin header"). */
export const NULL_ORIGIN = 'null';

/** The headers that an application's script sends with JSON and a token. */
const REQUEST_HEADERS = 'authorization, content-type';

/** Who asks: a stranger, `null`, nobody (no Origin header), and some of the origins that the code names. */
export function probeOrigins(named: readonly NamedOrigins[]): readonly (string | undefined)[] {
  const some = (kind: keyof NamedOrigins, most: number) => named.flatMap((one) => one[kind]).slice(0, most);
  const origins = [...some('spelled', 5), ...some('matched', 3), ...some('hosted', 4)];
  return [...new Set([EVIL, NULL_ORIGIN, undefined, ...origins])];
}

/** The requests by one origin to an endpoint: one actual request for each kind of method, and a preflight. */
export function requestsBy(
  origin: string | undefined,
  methods: readonly string[],
  path: string | undefined,
): readonly ProbeRequest[] {
  const actual = methods.length === 0 ? ['GET'] : methods.filter((method) => method !== 'OPTIONS').slice(0, 2);
  const requests = actual.map((method) => requestBy(origin, method, path));
  // A request without an Origin is never a preflight.
  return origin === undefined ? requests : [...requests, preflight(origin, methodToAskFor(methods), path)];
}

/** A request that is no preflight. */
export function requestBy(origin: string | undefined, method: string, path: string | undefined): ProbeRequest {
  return { origin, method, path, requestMethod: undefined, requestHeaders: undefined };
}

/** Of the methods of an endpoint one that a browser asks for first, where it has one. */
function methodToAskFor(methods: readonly string[]): string {
  const others = methods.filter((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  return others.find((method) => method !== 'POST') ?? others[0] ?? 'PUT';
}

function preflight(origin: string, requestMethod: string, path: string | undefined): ProbeRequest {
  return { origin, method: 'OPTIONS', path, requestMethod, requestHeaders: REQUEST_HEADERS };
}

export function isPreflight(request: ProbeRequest): boolean {
  return request.method === 'OPTIONS' && request.requestMethod !== undefined;
}
