// `isOriginAllowed` of `cors`: a list asks its members, a string compares, a RegExp tests, anything else truthy lets in.

import ts from 'typescript';
import { equals, truthy } from '../../interpreter/operations.ts';
import { callValue } from '../../interpreter/call.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import { combine } from '../../interpreter/unknowns.ts';

export interface Allowed {
  readonly answer: boolean;
  /** The member of the list that let the origin in. */
  readonly by: ts.Node | undefined;
}

const REFUSED: Allowed = { answer: false, by: undefined };

export function isAllowed(run: Run, allowed: Value, origin: Value, node: ts.Node): Allowed {
  const settled = run.force(allowed);
  if (settled.kind === 'unknown') return { answer: truthy(run, combine(node, [settled, origin])), by: undefined };
  if (settled.kind === 'primitive') {
    const isText = typeof settled.value === 'string';
    const answer = isText ? truthy(run, equals(run, settled, origin, node, false)) : Boolean(settled.value);
    return { answer, by: settled.node };
  }
  const { internal } = settled;
  if (internal.type === 'array') return firstThatAllows(run, internal.elements, origin, node);
  // A String object is compared as a string and equals none.
  if (internal.type === 'wrapper' && typeof internal.content.value === 'string') return REFUSED;
  if (internal.type === 'regexp') {
    const test = getProperty(run, settled, 'test', node);
    return { answer: truthy(run, callValue(run, test, settled, [origin], node)), by: settled.node };
  }
  return { answer: true, by: settled.node };
}

const LIST_METHODS = /^(?:split|map|filter|flatMap|flat|concat|slice|sort|keys|values|from)$/;

/** Whether an unknown can only be a list: `process.env.ORIGINS.split(',')`. A list is true even when it is empty. */
export function isUnknownList(value: Value): boolean {
  const { node } = value;
  if (value.kind !== 'unknown' || !ts.isCallExpression(node)) return false;
  return ts.isPropertyAccessExpression(node.expression) && LIST_METHODS.test(node.expression.name.text);
}

function firstThatAllows(run: Run, members: readonly Value[], origin: Value, node: ts.Node): Allowed {
  for (const member of members) {
    const allowed = isAllowed(run, member, origin, node);
    if (allowed.answer || run.stopped) return allowed;
  }
  return REFUSED;
}
