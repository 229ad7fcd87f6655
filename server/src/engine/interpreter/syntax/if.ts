// `if` (ECMA-262 § 14.6). On an unknown condition the path splits only where a branch matters.

import type ts from 'typescript';
import { NORMAL, type Completion } from '../completion.ts';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { execute } from '../execute.ts';
import { forgetAssigned } from '../havoc.ts';
import { truthy } from '../operations.ts';
import { matters } from '../relevance.ts';
import type { Run } from '../run.ts';
import { openCondition } from './conditional.ts';

export function executeIf(node: ts.IfStatement, environment: Environment, run: Run): Completion {
  const test = evaluate(node.expression, environment, run);
  if (run.stopped) return NORMAL;
  if (openCondition(run, test) && !branchesMatter(node, environment)) {
    forgetAssigned(node.thenStatement, environment, run);
    if (node.elseStatement) forgetAssigned(node.elseStatement, environment, run);
    return NORMAL;
  }
  const holds = run.decideFor(node, () => truthy(run, test));
  const taken = holds ? node.thenStatement : node.elseStatement;
  return taken ? execute(taken, environment, run) : NORMAL;
}

function branchesMatter(node: ts.IfStatement, environment: Environment): boolean {
  return matters(node.thenStatement, environment) || matters(node.elseStatement, environment);
}
