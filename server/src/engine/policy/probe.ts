// Step 4: probes every target of a file and folds what comes back into one policy per target.

import type ts from 'typescript';
import { explore } from '../interpreter/path.ts';
import type { ClientRequest } from './client-request.ts';
import { clientRequests, type RequestsFound } from './client-requests.ts';
import { headerObjectPolicies } from './header-objects.ts';
import { headerObjectNames, newMet, note, unsentObjects, type Met } from './met.ts';
import type { Policy } from './policy.ts';
import { hasCorsHeader, probeTarget } from './probe-target.ts';
import {
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

const MOST_TARGETS = 120;
const DEEPEST_SETUP = 3;

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
  const met = newMet(subject.source);
  const policies: Policy[] = [];
  const known = new Set<string>();
  let parts = visit(subject, [], known, met, policies);
  for (let depth = 0; depth < DEEPEST_SETUP; depth++) {
    // Parts come after whatever may use them, so that each is judged in its place.
    policies.push(...policiesOf(subject, parts, met));
    parts = [];
    const codes = untouchedFunctions(subject, met.functions, met.clientCode, headerObjectNames(met));
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
  policies.push(...headerObjectPolicies(subject, unsentObjects(subject.source, met)));
  return { policies, requests, cancelled: met.cancelled, isWhole: met.isWhole && isWhole };
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
