// What the engine derives for one request to a project: the one door through which tests of the policy look at the
// engine's inner rooms. It judges nothing: tests compare what it gives with what real servers answered.

import { newExchange, type ProbeRequest } from '../../server/src/engine/exchange/exchange.ts';
import { filePath, type Host } from '../../server/src/engine/index.ts';
import { frameworks } from '../../server/src/engine/frameworks/index.ts';
import { explore } from '../../server/src/engine/interpreter/path.ts';
import { clauseOf } from '../../server/src/engine/policy/clauses.ts';
import { observe } from '../../server/src/engine/policy/observe.ts';
import type { Answer, Clause } from '../../server/src/engine/policy/policy.ts';
import { probe, type Probed } from '../../server/src/engine/policy/probe.ts';
import {
  answerTarget,
  endpointsIn,
  endpointTarget,
  setUp,
  type Subject,
  type Target,
} from '../../server/src/engine/policy/targets.ts';
import { parse } from '../../server/src/engine/source/parse.ts';
import { createWorld } from '../../server/src/engine/world.ts';

export type { Answer, Clause, ProbeRequest };

/** Code as the engine sees it: the file whose endpoints are asked, in its host. */
export interface Project {
  readonly file: string;
  readonly host: Host;
}

/** What the code does about one request on one path: it answers, or nothing ever comes back. */
export type Derived =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly clauses: readonly Clause[] }
  | { readonly kind: 'silence'; readonly clauses: readonly Clause[] };

const MOST_PATHS = 64;
const STEPS = 20_000_000;

/** What the file answers, on every path through it. Throws where the engine has not followed every path to its end. */
export function derive(project: Project, request: ProbeRequest): readonly Derived[] {
  return deriveInTurn(project, [request])
    .map((answers) => answers[0])
    .filter((derived) => derived !== undefined);
}

/** What one and the same server answers to requests that follow each other, on every path. */
export function deriveInTurn(project: Project, requests: readonly ProbeRequest[]): readonly (readonly Derived[])[] {
  const subject = subjectOf(project);
  const { all, complete } = explore((path) => {
    const [first] = requests;
    if (!first) return [];
    const run = setUp(subject, path, first, []);
    return requests.map((request): Derived => {
      const target = targetFor(
        endpointsIn(subject, run).map((endpoint) => endpointTarget(endpoint, [])),
        request,
      );
      if (!target) throw new Error(`Nothing in ${project.file} answers ${request.method} ${request.path ?? ''}.`);
      const exchange = newExchange(request);
      answerTarget(subject, target, run, exchange);
      if (run.exhausted) throw new Error(`The engine ran out of fuel in ${project.file}.`);
      const isThrown = run.takeThrown() !== undefined;
      const clauses = path.decisions.map((decision) => clauseOf(decision, run.borrowed, subject.developmentConditions));
      if (isThrown || exchange.unanswered) return { kind: 'silence', clauses };
      return { kind: 'answer', answer: observe(exchange, run, subject.developmentConditions), clauses };
    });
  }, MOST_PATHS);
  if (!complete) throw new Error(`There are more than ${MOST_PATHS} paths through ${project.file}.`);
  return all.map(({ result }) => result);
}

/** What the file answers to the requests that the engine itself asks it, near misses included. */
export function probed(project: Project): Probed {
  return probe(subjectOf(project));
}

export interface Asked {
  readonly method: string;
  readonly path: string;
}

/** The methods and paths that the engine finds in a file; `GET /` where an endpoint answers everything. */
export function endpointRequests(project: Project): readonly Asked[] {
  const subject = subjectOf(project);
  const first: ProbeRequest = requestBy(undefined, 'GET', undefined);
  const { all } = explore((path) => endpointsIn(subject, setUp(subject, path, first, [])), MOST_PATHS);
  const endpoints = all.flatMap(({ result }) => result);
  const whole = endpoints.filter(({ part }) => !part);
  const asked = new Map<string, Asked>();
  for (const { methods, path = '/' } of whole.length > 0 ? whole : endpoints) {
    for (const method of methods.length === 0 ? ['GET'] : methods) {
      if (method !== 'OPTIONS') asked.set(`${method} ${path}`, { method, path });
    }
  }
  return [...asked.values()];
}

/** A plain request as a browser sends it, `origin` being `undefined` for one without Origin. */
export function requestBy(origin: string | undefined, method: string, path: string | undefined): ProbeRequest {
  return { origin, method, path, requestMethod: undefined, requestHeaders: undefined };
}

/** A preflight for a request of that method with those headers. */
export function preflightBy(
  origin: string | undefined,
  requestMethod: string,
  requestHeaders: string,
  path: string | undefined,
): ProbeRequest {
  return { origin, method: 'OPTIONS', path, requestMethod, requestHeaders };
}

/** The endpoint that a request reaches, by its path and its method; a part where there is nothing else. */
function targetFor(targets: readonly Target[], request: ProbeRequest): Target | undefined {
  const whole = targets.filter(({ kind }) => kind === 'endpoint');
  const reachable = whole.length > 0 ? whole : targets;
  const ofPath = reachable.filter(({ path }) => path !== undefined && path === request.path);
  // An HTTP server's own handler has no path; others only have theirs.
  const ofNoPath = reachable.filter(({ path }) => path === undefined);
  const candidates = [ofPath, ofNoPath, reachable].find((some) => some.length > 0) ?? [];
  const method = request.requestMethod ?? request.method;
  return (
    candidates.find(({ methods }) => methods.includes(method)) ??
    candidates.find(({ methods }) => methods.length === 0) ??
    candidates[0]
  );
}

function subjectOf({ file, host }: Project): Subject {
  const text = host.readFile(filePath(file));
  if (text === undefined) throw new Error(`There is no file ${file}.`);
  return {
    file: filePath(file),
    source: parse(filePath(file), text),
    world: createWorld(host, frameworks),
    frameworks,
    guard: (_where, _otherwise, body) => body(),
    tank: { left: STEPS, shouldStop: () => false },
    developmentConditions: [],
  };
}
