// Step 4: probes every target of a file and folds what comes back into one policy per target.

import ts from 'typescript';
import { newExchange, type ProbeRequest } from '../exchange/exchange.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { explore, type Path } from '../interpreter/path.ts';
import type { Run } from '../interpreter/run.ts';
import { shortText } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import type { ClientRequest } from './client-request.ts';
import { clientRequests, type RequestsFound } from './client-requests.ts';
import { headerObjectPolicies } from './header-objects.ts';
import { matchedOrigins, meantBy, namedOrigins } from './named-origins.ts';
import { addQuestions, hasQuestions, misspelt, nearMisses, noQuestions, type Questions } from './near-misses.ts';
import { usersNode } from './blame.ts';
import { observe } from './observe.ts';
import { headerOf, type Answer, type Clause, type Policy, type RepeatedAnswer } from './policy.ts';
import { EVIL, isPreflight, probeOrigins, requestsBy } from './probes.ts';
import {
  answerTarget,
  endpointTarget,
  endpointsIn,
  functionTarget,
  MOST_SETUPS,
  setUp,
  surroundings,
  untouchedFunctions,
  withoutOrigin,
  type Subject,
  type Target,
} from './targets.ts';
import { changingMethods, requestsApart } from './told-apart.ts';

/** Paths that are followed per request; beyond it nothing is concluded about the request. */
const MOST_PATHS = 48;
const MOST_TARGETS = 120;
/** Origins that are tried on top because patterns match them which no literal spells out. */
const MOST_BUILT = 2;
const DEEPEST_SETUP = 3;

/** What was met while probing, over all runs so far. */
interface Met {
  readonly functions: Set<ts.Node>;
  /** Header objects whose properties were sent. */
  readonly objects: Set<ts.Node>;
  /** Header objects and functions that have to do with requests of our own, or with tests. */
  readonly clientCode: Set<ts.Node>;
  readonly headerObjects: Set<ts.Node>;
  /** The files that were run: their strings name the origins that they may let in. */
  readonly sources: Set<ts.SourceFile>;
  /** What the target that is being probed has asked about the Origin. */
  asked: Questions;
  /** The methods that it has compared the request's with. */
  readonly askedMethods: Set<string>;
  /** What it has answered differently when it was asked again. */
  repeats: RepeatedAnswer[];
  cancelled: boolean;
  /** False once something was left out because there was too much of it. */
  isWhole: boolean;
}

export interface Probed {
  readonly policies: readonly Policy[];
  /** The requests that the code makes itself, where it is not a server's. */
  readonly requests: readonly ClientRequest[];
  readonly cancelled: boolean;
  /** False where some of what the code does could not be followed. */
  readonly isWhole: boolean;
}

const NO_REQUESTS: RequestsFound = { requests: [], code: new Set(), isWhole: true };

/** The policies of everything in the file that answers requests. */
export function probe(subject: Subject): Probed {
  const met: Met = {
    functions: new Set(),
    objects: new Set(),
    clientCode: new Set(),
    headerObjects: new Set(),
    sources: new Set([subject.source]),
    asked: noQuestions(),
    askedMethods: new Set(),
    repeats: [],
    cancelled: false,
    isWhole: true,
  };
  const policies: Policy[] = [];
  const known = new Set<string>();
  let parts = visit(subject, [], known, met, policies);
  for (let depth = 0; depth < DEEPEST_SETUP; depth++) {
    // Parts come after whatever may use them, so that each is judged in its place.
    policies.push(...policiesOf(subject, parts, met));
    parts = [];
    const codes = untouchedFunctions(subject, met.functions, met.clientCode, namesOf(met.headerObjects));
    for (const code of codes) {
      if (known.size > MOST_TARGETS || met.cancelled) {
        return { policies, requests: [], cancelled: met.cancelled, isWhole: false };
      }
      const setup = surroundings(code, met.functions);
      policies.push(...policiesOf(subject, [functionTarget(code, setup)], met));
      parts.push(...visit(subject, [...setup, code], known, met, policies));
      met.functions.add(code);
    }
  }
  policies.push(...policiesOf(subject, parts, met));
  const isOfServer = known.size > 0 || policies.some(({ answers }) => hasCorsHeader(answers));
  const { requests, code, isWhole } = isOfServer
    ? NO_REQUESTS
    : subject.guard('requests', NO_REQUESTS, () => clientRequests(subject));
  for (const node of code) met.clientCode.add(node);
  policies.push(...headerObjectPolicies(subject, unsentObjects(subject, met)));
  return { policies, requests, cancelled: met.cancelled, isWhole: met.isWhole && isWhole };
}

/** The names of the variables that header objects were written for. */
function namesOf(objects: ReadonlySet<ts.Node>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { parent } of objects) {
    if (parent && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) names.add(parent.name.text);
  }
  return names;
}

/** Probes the endpoints that a set-up brings about; gives those that only count where nobody has used them. */
function visit(
  subject: Subject,
  setup: readonly ts.Node[],
  known: Set<string>,
  met: Met,
  policies: Policy[],
): Target[] {
  const { all, complete } = explore((path) => {
    const run = setUp(subject, path, withoutOrigin(), setup);
    note(run, met, false);
    return run.exhausted ? [] : endpointsIn(subject, run).map((endpoint) => endpointTarget(endpoint, setup));
  }, MOST_SETUPS);
  if (!complete) met.isWhole = false;
  const fresh = new Map<string, Target>();
  for (const target of all.flatMap(({ result }) => result)) {
    if (!known.has(target.key)) fresh.set(target.key, target);
  }
  for (const key of fresh.keys()) known.add(key);
  const targets = [...fresh.values()];
  policies.push(
    ...policiesOf(
      subject,
      targets.filter((target) => target.kind === 'endpoint'),
      met,
    ),
  );
  return targets.filter((target) => target.kind === 'part');
}

function policiesOf(subject: Subject, targets: readonly Target[], met: Met): readonly Policy[] {
  return targets.flatMap((target) => {
    if (target.kind === 'part' && met.functions.has(target.node)) return [];
    if (met.cancelled) return [];
    const policy = subject.guard(target.label, undefined, () => probeTarget(subject, target, met));
    return policy && policy.answers.length > 0 ? [policy] : [];
  });
}

function probeTarget(subject: Subject, target: Target, met: Met): Policy {
  met.asked = noQuestions();
  met.askedMethods.clear();
  met.repeats = [];
  let tried = target.methods;
  const requests = (origin: string | undefined): readonly ProbeRequest[] => requestsBy(origin, tried, target.path);
  const askAll = (asked: readonly ProbeRequest[]): readonly Answer[] =>
    asked.flatMap((request) => ask(subject, target, request, met));
  const named = () => [...met.sources].map(namedOrigins);
  // A target that gives no CORS header to anybody has no policy: most functions and routes are told by one request each.
  const letsAnyKnow = () =>
    [...probeOrigins(named()), ...misspelt(named())].some((origin) =>
      hasCorsHeader(askAll(requests(origin).slice(0, 1))),
    );
  const read = met.sources.size;
  // The first answers may have read further files, which name origins too.
  let isOfInterest = letsAnyKnow() || (met.sources.size > read && letsAnyKnow()) || hasQuestions(met.asked);
  const isForAll = target.methods.length === 0;
  if (!isOfInterest && isForAll && met.askedMethods.size > 0) {
    // Code that sends GET away at once may still tell by a preflight what else it knows.
    askAll(requests(EVIL).slice(-1));
    isOfInterest = changingMethods(met.askedMethods).some((method) => {
      tried = [method];
      return letsAnyKnow() || hasQuestions(met.asked);
    });
  }
  const origins = probeOrigins(named());
  const answers = isOfInterest ? [...askAll(origins.flatMap(requests))] : [];
  const others = isOfInterest && isForAll ? changingMethods(met.askedMethods, tried) : [];
  answers.push(...askAll(others.flatMap((method) => requestsApart(method, target.path, answers))));
  // Origins and patterns that the code puts together, or has from elsewhere, are only known once it has run.
  const spoken = answers.flatMap((answer) => headerOf(answer, 'access-control-allow-origin')?.value ?? []);
  const found = [...spoken.filter(isSerializedOrigin), ...[...met.asked.patterns.values()].flatMap(matchedOrigins)];
  const built = found.filter((origin) => !origins.includes(origin));
  answers.push(...askAll([...new Set(built)].slice(0, MOST_BUILT).flatMap(requests)));
  const missed = depends(answers) ? nearMisses(met.asked, named()) : [];
  const strangers = missed.flatMap(({ kind, origin }) => {
    const all = askAll(requests(origin).slice(0, 1));
    return all.filter(letsIn).map((answer) => ({ kind, answer, isChecked: mayBeChecked(answer, all) }));
  });
  // What is meant by a text that nobody can come with may get in all the same, or be sent away: that has to be known.
  const asked = new Set(answers.map(({ request }) => request.origin));
  const texts = strangers.flatMap(({ kind, answer }) => (kind === 'misspelt' ? (answer.request.origin ?? []) : []));
  const meant = new Set(texts.flatMap(meantBy).filter((origin) => !asked.has(origin)));
  answers.push(...askAll([...meant].flatMap((origin) => requests(origin).slice(0, 1))));
  const { label, node, methods, seesAll } = target;
  const place = placeOf(node);
  const apart = isForAll ? [...tried, ...others] : [];
  return { label, place, methods, toldApart: apart, seesAll, answers, nearMisses: strangers, repeats: met.repeats };
}

/** Whether the code has a check that is worth trying: it keeps the stranger out. */
function depends(answers: readonly Answer[]): boolean {
  const isStranger = ({ request }: Answer): boolean => request.origin === EVIL && !isPreflight(request);
  return answers.some((answer) => isStranger(answer) && !letsIn(answer));
}

/**
 * Whether a check that the code does not show may be what let an origin in. Where it gets in by a test that is shown,
 * however such checks turn out on the other paths, they had no say in it.
 */
function mayBeChecked(answer: Answer, others: readonly Answer[]): boolean {
  const isCheck = ({ kind }: Clause): boolean => kind === 'origin-check';
  if (!answer.clauses.some(isCheck)) return false;
  const isAlike = (other: Answer): boolean =>
    answer.clauses.every(
      (own) => isCheck(own) || !other.clauses.some((c) => c.key === own.key && c.outcome !== own.outcome),
    );
  return answer.passed === undefined || !others.filter(isAlike).every(letsIn);
}

function letsIn(answer: Answer): boolean {
  const { value } = headerOf(answer, 'access-control-allow-origin') ?? {};
  return value !== undefined && value === answer.request.origin;
}

function hasCorsHeader(answers: readonly Answer[]): boolean {
  return answers.some(
    ({ headers, ignored, unreached }) =>
      unreached !== undefined ||
      ignored.length > 0 ||
      headers.some(({ name, wrongName }) => name.startsWith('access-control-') || wrongName?.isOfRequests === false),
  );
}

/**
 * The answers to one request, one per path. Where there are more paths than can be followed, what an unknown check of
 * the origin had a say in is left out: its other outcomes may not have been seen. What the others hang on can then not be
 * told either, and not where a path was too long to follow.
 */
function ask(subject: Subject, target: Target, request: ProbeRequest, met: Met): readonly Answer[] {
  const { all, complete } = explore((path) => answerOn(subject, target, request, path, met), MOST_PATHS);
  const answers = all.flatMap(({ result }) => result ?? []);
  if (complete && all.every(({ result }) => result !== undefined)) return answers;
  met.isWhole = false;
  return answers
    .filter((answer) => complete || !answer.clauses.some(({ kind }) => kind === 'origin-check'))
    .map((answer) => ({ ...answer, clauses: answer.clauses.map((clause) => asFarAsSeen(clause, answers)) }));
}

function asFarAsSeen(clause: Clause, answers: readonly Answer[]): Clause {
  const isOther = ({ key, outcome }: Clause) => key === clause.key && outcome !== clause.outcome;
  const hasParted = clause.kind === 'unset' && answers.some(({ clauses }) => clauses.some(isOther));
  return clause.kind === 'development' || hasParted ? clause : { ...clause, isPartlySeen: true };
}

/** What comes back on one path: nothing perhaps; `undefined` where the path could not be followed to its end. */
function answerOn(
  subject: Subject,
  target: Target,
  request: ProbeRequest,
  path: Path,
  met: Met,
): readonly Answer[] | undefined {
  const run = setUp(subject, path, request, target.setup, target.kind === 'function' ? target.node : undefined);
  if (run.stopped) {
    note(run, met, false);
    return run.exhausted ? undefined : [];
  }
  const exchange = newExchange(request);
  const isThere = answerTarget(subject, target, run, exchange);
  note(run, met, true);
  for (const { write } of exchange.headers.all()) noteWriter(write.site, met);
  addQuestions(met.asked, exchange.asked);
  for (const method of exchange.askedMethods) met.askedMethods.add(method);
  if (run.exhausted) return undefined;
  if (!isThere || exchange.unanswered || run.abrupt?.type === 'throw') return [];
  const answer = observe(exchange, run, subject.developmentConditions);
  const { stateful } = exchange.asked;
  if (stateful && letsIn(answer)) met.repeats.push(...repeated(subject, target, run, stateful, answer));
  return [answer];
}

/** What the same request gets that comes next, where that is something else. */
function repeated(
  subject: Subject,
  target: Target,
  run: Run,
  pattern: ts.Node,
  first: Answer,
): readonly RepeatedAnswer[] {
  const exchange = newExchange(first.request);
  const isThere = answerTarget(subject, target, run, exchange);
  if (!isThere || run.exhausted || exchange.unanswered || run.abrupt?.type === 'throw') return [];
  const second = observe(exchange, run, subject.developmentConditions);
  if (letsIn(second)) return [];
  return [{ pattern: placeOf(usersNode(pattern, run.borrowed)), text: shortText(pattern), first, second }];
}

function note(run: Run, met: Met, answering: boolean): void {
  if (run.abrupt?.type === 'exhausted' && run.abrupt.cancelled) met.cancelled = true;
  if (run.exhausted) met.isWhole = false;
  for (const code of run.invoked) if (answering) met.functions.add(code);
  for (const node of run.headerObjects.keys()) met.headerObjects.add(node);
  for (const node of run.clientCode) met.clientCode.add(node);
  for (const { source } of run.modules.values()) if (!run.borrowed?.packages.has(source)) met.sources.add(source);
}

function noteWriter(site: ts.Node, met: Met): void {
  for (let node = site; node; node = node.parent) if (met.headerObjects.has(node)) met.objects.add(node);
}

/** The objects of headers in the file that nothing has sent, and that are not for requests of our own. */
function unsentObjects({ source }: Subject, { headerObjects, objects, clientCode }: Met): readonly ts.Node[] {
  return [...headerObjects].filter(
    (node) => !objects.has(node) && !clientCode.has(node) && node.getSourceFile() === source,
  );
}
