// Holds the engine to what a generated program really answers: to every request that the engine itself has asked it, and
// to some of others.

import { memoryHost } from '../../../server/src/hosts/memory.ts';
import { disagreement, mayHoldIn } from '../agreement.ts';
import {
  derive,
  preflightBy,
  probed,
  requestBy,
  type Derived,
  type ProbeRequest,
  type Project,
} from '../check-policy.ts';
import { manifestText } from '../fixture.ts';
import { askingOrigins } from '../oracle.ts';
import type { Program } from './program.ts';
import { serve, type Served } from './serve.ts';

export interface Comparison {
  /** A line for each request that engine and server answer differently. */
  readonly disagreements: readonly string[];
  readonly compared: number;
  /** How many of them the engine had more than one answer to. */
  readonly unsure: number;
  /** How many were answered with a CORS header. */
  readonly withCors: number;
}

/** The releases that a program of this make is run with: those that are installed. */
export function versionsOf(framework: string): Readonly<Record<string, string>> {
  return {
    cors: installed('cors-2.8.6'),
    hono: installed('hono', 'hono'),
    express: installed(framework.startsWith('express-4') ? 'express-4' : 'express-5'),
  };
}

function installed(name: string, family?: string): string {
  return (JSON.parse(manifestText(name, family)) as { version: string }).version; // As every package has it.
}

/** The program as the engine sees it. */
export function projectOf({ path, text, framework }: Program): Project {
  const manifests = Object.entries(versionsOf(framework)).map(([name, version]): [string, string] => {
    return [`/project/node_modules/${name}/package.json`, JSON.stringify({ name, version })];
  });
  return {
    file: `/project/${path}`,
    host: memoryHost({ [`/project/${path}`]: text, ...Object.fromEntries(manifests) }),
  };
}

/** Starts the program and compares. */
export async function compareWithServer(program: Program): Promise<Comparison> {
  const server = await serve(program);
  const comparison = { disagreements: [] as string[], compared: 0, unsure: 0, withCors: 0 };
  try {
    for (const [request, derived] of answersIn(program)) await compare(program, server, request, derived, comparison);
  } finally {
    server.stop();
  }
  return comparison;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

async function compare(
  { environment }: Program,
  server: Served,
  request: ProbeRequest,
  derived: readonly Derived[],
  into: Mutable<Comparison> & { readonly disagreements: string[] },
): Promise<void> {
  const possible = derived.filter(({ clauses }) => clauses.every((clause) => mayHoldIn(environment, clause)));
  const { method, path = '/', origin, requestMethod } = request;
  const observed = await server.ask(method, path, headersOf(request));
  into.compared += 1;
  if (possible.length !== 1) into.unsure += 1;
  if (observed?.headers.some(([name]) => name.startsWith('access-control-'))) into.withCors += 1;
  const complaint = disagreement(possible, observed, true);
  const asked = requestMethod ? `preflight for ${requestMethod}` : method;
  if (complaint) into.disagreements.push(`${asked} ${path} by ${origin ?? 'nobody'}: ${complaint}`);
}

function headersOf({ origin, requestMethod, requestHeaders }: ProbeRequest): Record<string, string> {
  const headers = {
    origin,
    'access-control-request-method': requestMethod,
    'access-control-request-headers': requestHeaders,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Requests for other paths than the first, which differ from those for it in routing alone. */
const SOME_ELSEWHERE = 3;

/** The requests that the engine asks itself, and some more, with what it derives for it. */
function answersIn(program: Program): readonly (readonly [ProbeRequest, readonly Derived[]])[] {
  const project = projectOf(program);
  const { policies } = probed(project);
  const asked = policies.flatMap(({ answers, nearMisses }) => [...answers, ...nearMisses.map(({ answer }) => answer)]);
  const [path] = asked.map(({ request }) => request.path);
  const own = asked.map(({ request }) => request).filter((request) => request.path === path);
  const elsewhere = asked.map(({ request }) => request).filter((request) => request.path !== path);
  const some = [...own, ...elsewhere.slice(0, SOME_ELSEWHERE), ...strangers(program.text, path)];
  // Space around a header's value is not part of it, so no server ever sees such an origin.
  const requests = some.filter(({ origin = '' }) => origin === origin.trim());
  const each = new Map(requests.map((request) => [JSON.stringify(request), request]));
  return [...each.values()].map((request) => [request, derive(project, request)]);
}

/** Nobody, and a few of those that look like origins that the program names. */
function strangers(text: string, path: string | undefined): readonly ProbeRequest[] {
  const origins = askingOrigins(text);
  const some = origins.filter((_, at) => at % 5 === origins.length % 5).slice(0, 6);
  return [
    requestBy(undefined, 'GET', path),
    ...some.map((origin) => requestBy(origin, 'GET', path)),
    ...some.slice(0, 1).map((origin) => preflightBy(origin, 'PUT', 'x-a, authorization', path)),
  ];
}
