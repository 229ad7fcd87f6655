// Shared objects of headers (`const corsHeaders = { … }`) that no code in sight sends: judged as they stand.

import ts from 'typescript';
import { newExchange } from '../exchange/exchange.ts';
import { writePairs } from '../frameworks/by-hand/writing.ts';
import { explore } from '../interpreter/path.ts';
import { unwrapped } from '../interpreter/syntax/wrapper.ts';
import { placeOf } from '../source/place.ts';
import { observe } from './observe.ts';
import type { Policy } from './policy.ts';
import { EVIL } from './probes.ts';
import { MOST_SETUPS, setUp, withoutOrigin, type Subject } from './targets.ts';

const HEADERS_NAME = /headers?|cors/i;

/** What only requests say: an object with one of them is for requests that are made elsewhere. */
const OF_REQUESTS = /^(?:accept|authorization|cookie|referer|user-agent|x-requested-with|x-(?:csrf|xsrf)-token)$/i;

/** The policies of those among the objects that go by a name which says what they are for. */
export function headerObjectPolicies(subject: Subject, objects: readonly ts.Node[]): readonly Policy[] {
  const called = objects.filter(isCalledHeaders);
  const alone = called.length === 0 ? [] : called.filter((node) => !isDecidedBeside(node, subject.source));
  return alone.map((node) => policyOf(subject, node));
}

/**
 * Whether the same file computes who may read in another object of headers: whoever sends both decides which of them holds.
 */
function isDecidedBeside(headers: ts.Node, source: ts.SourceFile): boolean {
  const decides = (node: ts.Node): boolean => {
    if (node === headers) return false;
    const isOrigin = ts.isPropertyAssignment(node) && ALLOW_ORIGIN.test(node.name.getText());
    if (isOrigin && !ts.isStringLiteralLike(unwrapped(node.initializer))) return true;
    return ts.forEachChild(node, (child) => decides(child) || undefined) ?? false;
  };
  return decides(source);
}

const ALLOW_ORIGIN = /^\W*access-control-allow-origin\W*$/i;

function policyOf(subject: Subject, node: ts.Node): Policy {
  const { all, complete } = explore((path) => {
    const run = setUp(subject, path, withoutOrigin(), []);
    const value = run.headerObjects.get(node);
    const exchange = newExchange({ ...withoutOrigin(), origin: EVIL });
    if (value) writePairs(exchange.headers, run, value, node);
    const isOfRequests = [...(value?.properties.keys() ?? [])].some((name) => OF_REQUESTS.test(name));
    return value && !run.stopped && !isOfRequests ? [observe(exchange, run, subject.developmentConditions)] : [];
  }, MOST_SETUPS);
  return {
    label: 'these headers',
    place: placeOf(node),
    methods: [],
    seesAll: false,
    answers: complete ? all.flatMap(({ result }) => result) : [],
    toldApart: [],
    nearMisses: [],
    repeats: [],
  };
}

/** Whether an object goes by a name that says what it is for: `corsHeaders`, `headers: { … }`. */
function isCalledHeaders(node: ts.Node): boolean {
  for (let outer = node.parent; outer && !ts.isStatement(outer); outer = outer.parent) {
    if (
      (ts.isVariableDeclaration(outer) || ts.isPropertyAssignment(outer)) &&
      HEADERS_NAME.test(outer.name.getText())
    ) {
      return true;
    }
  }
  return false;
}
