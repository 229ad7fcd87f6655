// What the preflights of an endpoint come to: for the requests that its pages will make, whether a browser sends them at
// all after it has seen the answer to its question.

import { listElements } from '../fetch-standard/header-value.ts';
import {
  isRedirectStatus,
  preflightCheck,
  type CorsRequest,
  type PreflightFailureReason,
  type PreflightResponse,
} from '../fetch-standard/preflight.ts';
import { isSafelistedMethod } from '../fetch-standard/methods.ts';
import { allowsCredentials, headerOf, valuesOf, type Answer, type Policy, type SentHeader } from '../policy/policy.ts';
import { EVIL, isPreflight, NULL_ORIGIN } from '../policy/probes.ts';
import { mayBeRead } from './situations.ts';

/** A request that an origin would be allowed to read, and that no browser sends. */
export interface Unsent {
  readonly request: CorsRequest;
  /** What would be answered, and who says so. */
  readonly actual: Answer;
  readonly header: SentHeader;
  readonly preflight: Answer;
  readonly reason: PreflightFailureReason;
  /** The method, the header or the status that the browser complains about. */
  readonly value: string;
}

const JSON_BODY = { name: 'content-type', value: 'application/json' };

/**
 * The requests that fail although their answers may be read, one for each that is needed: nothing where a gateway or code
 * that nobody shows may answer preflights, or where some of them are answered well.
 */
export function unsentRequests(policy: Policy): readonly Unsent[] {
  if (!policy.seesAll) return [];
  const actuals = policy.answers.filter((answer) => !isPreflight(answer.request) && mayBeRead(answer));
  const [actual] = [...actuals].sort((a, b) => strangeness(a) - strangeness(b));
  if (!actual) return [];
  const preflights = policy.answers.filter(
    ({ request }) => isPreflight(request) && request.origin === actual.request.origin,
  );
  if (preflights.length === 0 || !preflights.every(isTold)) return [];
  const alike = actuals.filter(({ request }) => request.origin === actual.request.origin);
  return neededBy(policy, alike, actual, preflights).flatMap((request) => {
    const answer = alike.find((one) => one.request.method === request.method) ?? actual;
    const header = headerOf(answer, 'access-control-allow-origin');
    const failures = preflights.flatMap((preflight) => {
      const result = preflightCheck(request, responseOf(preflight), 'engines');
      return result.ok ? [] : [{ preflight, reason: result.reason, value: result.value }];
    });
    if (failures.length < preflights.length) return [];
    // Where one path lets the origin in, the others are those that allow nothing at all: cors in development only.
    const failure = failures.find(({ reason }) => isAboutRequest(reason)) ?? failures[0];
    return failure && header ? [{ request, actual: answer, header, ...failure }] : [];
  });
}

/** Whether the origin is allowed to ask, and only what it asks for is not allowed. */
export function isAboutRequest(reason: Unsent['reason']): boolean {
  return /^(?:method|header)-not-allowed$|^unparsable-/.test(reason);
}

/** Whether the answer to a preflight names the asking origin: what else it says is only looked at then. */
export function mayAsk(answer: Answer): boolean {
  const allowed = headerOf(answer, 'access-control-allow-origin')?.value;
  return isPreflight(answer.request) && (allowed === '*' || allowed === answer.request.origin);
}

/** Those whom the code names are shown first. */
function strangeness({ request }: Answer): number {
  return [EVIL, NULL_ORIGIN].indexOf(request.origin ?? '');
}

/** A request in words: its method, and the header that makes a browser ask. */
export function described({ method, headers }: CorsRequest): string {
  const [header] = headers;
  if (!header) return `${method} requests`;
  const isType = header.name === 'content-type';
  return `${method} requests with \`${isType ? `Content-Type: ${header.value}` : header.name}\``;
}

/** Whether all is known that a browser looks at, and nothing else has come between. */
function isTold(preflight: Answer): boolean {
  return (
    preflight.isSure && preflight.unreached === undefined && preflight.headers.every(({ value }) => value !== undefined)
  );
}

function responseOf(answer: Answer): PreflightResponse {
  const lines = (name: string) => valuesOf(answer, name).flatMap((value) => value ?? []);
  const { status = 204 } = answer;
  return {
    status,
    // Who redirects says where to: which of its two refusals a browser prints hangs on no more.
    hasLocation: isRedirectStatus(status),
    allowOrigin: lines('access-control-allow-origin'),
    allowCredentials: lines('access-control-allow-credentials'),
    allowMethods: lines('access-control-allow-methods'),
    allowHeaders: lines('access-control-allow-headers'),
  };
}

/** The requests that the endpoint is there for and that browsers ask about first. */
function neededBy(
  { methods, toldApart }: Policy,
  actuals: readonly Answer[],
  actual: Answer,
  preflights: readonly Answer[],
): readonly CorsRequest[] {
  const readsJson = [actual, ...preflights].some((answer) => answer.readsJson);
  const common = { origin: actual.request.origin ?? 'null', credentials: allowsCredentials(actual) };
  const answersTo = (method: string) => actuals.filter(({ request }) => request.method === method);
  const apart = toldApart.filter((method) => answersTo(method).length > 0);
  const refused = toldApart.filter((method) => !apart.includes(method));
  const asked = [...methods, ...apart].filter((method) => !isSafelistedMethod(method) && method !== 'OPTIONS');
  const plain = asked.map((method) => ({ ...common, method, headers: [] }));
  const withBody = methods.filter((method) => ['POST', 'PUT', 'PATCH'].includes(method));
  const json = readsJson ? withBody.map((method) => ({ ...common, method, headers: [JSON_BODY] })) : [];
  // A handler that takes every method and reads JSON is posted to.
  const posted = readsJson && methods.length === 0 && !toldApart.includes('POST') && actual.server?.name === 'web';
  const post = posted ? [{ ...common, method: 'POST', headers: [JSON_BODY] }] : [];
  const reading = apart.filter((method) => answersTo(method).some((answer) => answer.readsJson));
  const jsonApart = reading.map((method) => ({ ...common, method, headers: [JSON_BODY] }));
  return [...plain, ...json, ...jsonApart, ...post, ...spokenOf(actual, methods, refused, common)];
}

/** What people copy into Access-Control-Allow-Headers whatever they send; a type matters only where there is a body. */
const SAID_BY_HABIT = /^(?:accept|origin|content-length|content-type|x-requested-with)/i;

/** Permissions on the answer itself are never looked at there: who sends them means requests that need a preflight. */
function spokenOf(
  actual: Answer,
  methods: readonly string[],
  refused: readonly string[],
  common: Pick<CorsRequest, 'origin' | 'credentials'>,
): readonly CorsRequest[] {
  const names = (header: string) =>
    listElements(valuesOf(actual, header).flatMap((value) => value ?? [])).filter((name) => /^[\w-]+$/.test(name));
  const header = names('access-control-allow-headers').find((name) => !SAID_BY_HABIT.test(name));
  const allowed = names('access-control-allow-methods');
  const method = allowed.find((name) => ['PUT', 'PATCH', 'DELETE'].includes(name) && !refused.includes(name));
  const [own = actual.request.method] = methods;
  const takesBody = methods.length === 0 ? allowed.length === 0 || allowed.includes('POST') : methods.includes('POST');
  const hasType = takesBody && names('access-control-allow-headers').some((name) => /^content-type$/i.test(name));
  return [
    ...(header ? [{ ...common, method: own, headers: [{ name: header, value: 'application/json' }] }] : []),
    ...(hasType ? [{ ...common, method: 'POST', headers: [JSON_BODY] }] : []),
    ...(method && methods.length === 0 ? [{ ...common, method, headers: [] }] : []),
  ];
}
