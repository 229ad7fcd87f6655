// What is probed in a file: the endpoints that its code sets up, and under them the net: functions that touch CORS
// and that nobody in sight calls, and header objects that nobody in sight sends.

import ts from 'typescript';
import { newExchange, type Exchange, type ProbeRequest } from '../exchange/exchange.ts';
import type { Outgoing } from '../exchange/outgoing.ts';
import type { FilePath } from '../finding.ts';
import { callRoot } from '../frameworks/by-hand/root.ts';
import type { Framework } from '../frameworks/framework.ts';
import { instantiate } from '../interpreter/module.ts';
import type { Path } from '../interpreter/path.ts';
import { Run, type Endpoint, type Tank, type World } from '../interpreter/run.ts';

/** Paths that are followed through code that only sets things up. */
export const MOST_SETUPS = 12;

/** Something to probe, named so that it can be found again in every fresh run. */
export interface Target {
  readonly key: string;
  readonly label: string;
  readonly node: ts.Node;
  readonly methods: readonly string[];
  readonly path: string | undefined;
  /** The functions to call first, outermost first, so that the target comes into being. */
  readonly setup: readonly ts.Node[];
  readonly kind: 'endpoint' | 'part' | 'function' | 'object';
  readonly seesAll: boolean;
}

/** The file under analysis and what its code runs in. */
export interface Subject {
  readonly file: FilePath;
  readonly source: ts.SourceFile;
  readonly world: World;
  readonly frameworks: readonly Framework[];
  /** Runs what must not throw; if it does, that is told, and `otherwise` is the answer. */
  readonly guard: <T>(where: string, otherwise: T, body: () => T) => T;
  /** What is left to be used up by all runs together. */
  readonly tank: Tank;
  /** Names that mean "development only" to the user, besides those that mean it to everybody. */
  readonly developmentConditions: readonly string[];
}

/** A request that no browser makes for a page: what sets things up is not asked about any origin. */
export function withoutOrigin(): ProbeRequest {
  return { origin: undefined, method: 'GET', path: undefined, requestMethod: undefined, requestHeaders: undefined };
}

/**
 * Runs the file, and the functions of `setup` in it, on one path. Where the file itself has made the function `wanted`, by a
 * call with arguments that are in sight, it is not made again with unknown ones. In `outgoing` the requests that it makes
 * itself are noted.
 */
export function setUp(
  subject: Subject,
  path: Path,
  request: ProbeRequest,
  setup: readonly ts.Node[],
  wanted?: ts.Node,
  outgoing?: Outgoing,
): Run {
  const run = new Run(path, subject.world, request, subject.tank);
  run.outgoing = outgoing;
  instantiate(run, subject.file, subject.source);
  const isMade = wanted !== undefined && run.closures.has(wanted);
  for (const code of isMade ? [] : setup) {
    // What a set-up function writes is no answer to the probe.
    run.exchange = newExchange(withoutOrigin());
    callRoot(run, code);
    run.exchange = undefined;
    run.takeThrown();
    if (run.abrupt?.type === 'finished') run.abrupt = undefined;
  }
  return run;
}

/** The endpoints of the file's own making, in a run that has come through its set-up. */
export function endpointsIn(subject: Subject, run: Run): readonly Endpoint[] {
  const module = run.modules.get(subject.file);
  const byName = module ? subject.frameworks.flatMap((framework) => framework.fileEndpoints?.(module, run) ?? []) : [];
  const set = run.sites.flatMap((site) => site());
  return [...byName, ...set].filter((endpoint) => endpoint.node.getSourceFile() === subject.source);
}

/** Lets a target answer an exchange. False when the target is not there on this path. */
export function answerTarget(subject: Subject, target: Target, run: Run, exchange: Exchange): boolean {
  run.exchange = exchange;
  if (target.kind === 'function') {
    callRoot(run, target.node);
    return true;
  }
  const endpoint = endpointsIn(subject, run).find(({ key }) => key === target.key);
  endpoint?.respond(run, exchange);
  return endpoint !== undefined;
}

export function endpointTarget(endpoint: Endpoint, setup: readonly ts.Node[]): Target {
  const { key, label, node, methods, path, part, seesAll = false } = endpoint;
  return { key, label, node, methods, path, setup, kind: part ? 'part' : 'endpoint', seesAll };
}

export function functionTarget(code: ts.Node, setup: readonly ts.Node[]): Target {
  return {
    key: `function@${code.pos}`,
    label: 'this function',
    node: code,
    methods: [],
    path: undefined,
    setup,
    kind: 'function',
    seesAll: false,
  };
}

const WRITES_CORS = /acc?ess?-controll?-(?:al|ex|ma|me|or|he|cr)|^vary$|cors/i;

/**
 * The functions of a file that touch CORS, or name an object of CORS headers, and that `seen` does not have, each only
 * once all functions of the kind around it were seen. Those in `leftOut` have nothing to do with answers.
 */
export function untouchedFunctions(
  subject: Subject,
  seen: ReadonlySet<ts.Node>,
  leftOut: ReadonlySet<ts.Node>,
  headerNames: ReadonlySet<string>,
): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (leftOut.has(node)) return;
    if (isFunctionWithBody(node) && !seen.has(node)) {
      if (namesCors(node, headerNames)) found.push(node);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(subject.source);
  return found;
}

/** The functions around one that are set-up functions themselves, outermost first. */
export function surroundings(code: ts.Node, seen: ReadonlySet<ts.Node>): readonly ts.Node[] {
  const around: ts.Node[] = [];
  for (let node = code.parent; node; node = node.parent) if (seen.has(node)) around.unshift(node);
  return around;
}

/** Whether a name or a string in the code (not a comment) has to do with writing CORS headers. */
function namesCors(node: ts.Node, headerNames: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node) && headerNames.has(node.text)) return true;
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) return WRITES_CORS.test(node.text);
  return ts.forEachChild(node, (child) => namesCors(child, headerNames) || undefined) ?? false;
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}
