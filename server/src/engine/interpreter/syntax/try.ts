// `try` (ECMA-262 § 14.15). Unknown code may throw: where the handler is of interest, the first unknown call in the
// block is given the chance to.

import type ts from 'typescript';
import { NORMAL, type Completion } from '../completion.ts';
import { Environment } from '../environment.ts';
import { executeBlock, executeBody } from '../execute.ts';
import { bindPattern } from '../pattern.ts';
import { matters, touchesCors } from '../relevance.ts';
import type { Run } from '../run.ts';
import { hoistBlock } from '../scope.ts';
import type { Value } from '../value.ts';

export function executeTry(node: ts.TryStatement, environment: Environment, run: Run): Completion {
  const completion = executeProtected(node, environment, run);
  return node.finallyBlock ? executeFinally(node.finallyBlock, completion, environment, run) : completion;
}

function executeProtected(node: ts.TryStatement, environment: Environment, run: Run): Completion {
  const { catchClause } = node;
  const watched = catchClause !== undefined && isOfInterest(node.tryBlock, catchClause, environment);
  if (watched) run.tries.push({ asked: false });
  const completion = executeBlock(node.tryBlock.statements, environment, run);
  if (watched) run.tries.pop();
  const thrown = catchClause && run.takeThrown();
  return catchClause && thrown ? executeCatch(catchClause, thrown, environment, run) : completion;
}

const ANSWERS = /\b(?:Response|status|statusCode|writeHead|sendStatus)\b/;

/** Whether a handler writes headers, or answers in place of a block that does: then its answer lacks them. */
function isOfInterest(block: ts.Block, clause: ts.CatchClause, environment: Environment): boolean {
  if (!matters(clause, environment)) return false;
  if (touchesCors(clause, environment)) return true;
  return ANSWERS.test(clause.getText()) && /access-control|cors/i.test(block.getText());
}

function executeCatch(clause: ts.CatchClause, thrown: Value, outer: Environment, run: Run): Completion {
  const environment = new Environment(outer);
  const declaration = clause.variableDeclaration;
  if (declaration) bindPattern(run, declaration.name, thrown, undefined, environment);
  hoistBlock(clause.block.statements, environment, run);
  return executeBody(clause.block.statements, environment, run);
}

/** `finally` runs in any case; its own jump, if it has one, wins. */
function executeFinally(block: ts.Block, before: Completion, environment: Environment, run: Run): Completion {
  const thrown = run.takeThrown();
  const completion = executeBlock(block.statements, environment, run);
  if (run.stopped || completion.type !== 'normal') return completion;
  if (thrown) run.throw(thrown);
  return thrown ? NORMAL : before;
}
