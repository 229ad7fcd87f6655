// `switch` (ECMA-262 § 14.12), with falling through.

import ts from 'typescript';
import { NORMAL, type Completion } from '../completion.ts';
import { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { executeBody } from '../execute.ts';
import { equals, truthy } from '../operations.ts';
import type { Run } from '../run.ts';
import { hoistBlock } from '../scope.ts';
import { primitive, type Value } from '../value.ts';

export function executeSwitch(node: ts.SwitchStatement, outer: Environment, run: Run): Completion {
  const subject = evaluate(node.expression, outer, run);
  const environment = new Environment(outer);
  const { clauses } = node.caseBlock;
  for (const clause of clauses) hoistBlock(clause.statements, environment, run);
  noteTexts(clauses, subject, run);
  const start = firstClause(clauses, (expression) =>
    run.decideFor(node, () =>
      truthy(run, equals(run, subject, evaluate(expression, environment, run), expression, false)),
    ),
  );
  for (const clause of clauses.slice(start)) {
    const completion = executeBody(clause.statements, environment, run);
    if (run.stopped) return NORMAL;
    if (completion.type === 'break' && completion.label === undefined) return NORMAL;
    if (completion.type !== 'normal') return completion;
  }
  return NORMAL;
}

/** Notes the methods that a `switch` tells apart, those too that come after the one that matches. */
function noteTexts(clauses: readonly ts.CaseOrDefaultClause[], subject: Value, run: Run): void {
  if (subject.kind !== 'primitive') return;
  for (const clause of clauses) {
    const isText = ts.isCaseClause(clause) && ts.isStringLiteralLike(clause.expression);
    if (isText) run.noteCompared(subject, primitive(clause.expression.text, clause));
  }
}

/** The index of the first clause that matches, else of `default`, else past the end. */
function firstClause(
  clauses: readonly ts.CaseOrDefaultClause[],
  matches: (expression: ts.Expression) => boolean,
): number {
  const hit = clauses.findIndex((clause) => ts.isCaseClause(clause) && matches(clause.expression));
  if (hit >= 0) return hit;
  const byDefault = clauses.findIndex((clause) => ts.isDefaultClause(clause));
  return byDefault >= 0 ? byDefault : clauses.length;
}
