// The dispatch over statements (ECMA-262 § 14). A completion is a value; an exception is the run's state.

import ts from 'typescript';
import { NORMAL, type Completion } from './completion.ts';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { bindPattern } from './pattern.ts';
import type { Run } from './run.ts';
import { hoistBlock, isBlockScoped, scopeOfVar, isAmbient } from './scope.ts';
import { makeClass } from './syntax/class.ts';
import { declareEnum } from './syntax/enum.ts';
import { executeIf } from './syntax/if.ts';
import { executeDo, executeFor, executeForIn, executeForOf, executeWhile } from './syntax/loop.ts';
import { executeSwitch } from './syntax/switch.ts';
import { executeTry } from './syntax/try.ts';
import { undefinedValue } from './value.ts';

/** Runs statements in order, in a scope whose names are already hoisted. */
export function executeBody(statements: readonly ts.Statement[], environment: Environment, run: Run): Completion {
  for (const statement of statements) {
    const completion = execute(statement, environment, run);
    if (run.stopped) return NORMAL;
    if (completion.type !== 'normal') return completion;
  }
  return NORMAL;
}

export function executeBlock(statements: readonly ts.Statement[], outer: Environment, run: Run): Completion {
  const environment = new Environment(outer);
  hoistBlock(statements, environment, run);
  return executeBody(statements, environment, run);
}

export function execute(node: ts.Statement, environment: Environment, run: Run): Completion {
  if (!run.enter()) return NORMAL;
  const completion = dispatch(node, environment, run);
  run.leave();
  return completion;
}

function dispatch(node: ts.Statement, environment: Environment, run: Run): Completion {
  if (isAmbient(node)) return NORMAL;
  if (ts.isExpressionStatement(node)) {
    evaluate(node.expression, environment, run);
    return NORMAL;
  }
  if (ts.isVariableStatement(node)) return executeVariables(node.declarationList, environment, run);
  if (ts.isReturnStatement(node)) {
    const value = node.expression ? evaluate(node.expression, environment, run) : undefinedValue(node);
    return { type: 'return', value };
  }
  if (ts.isIfStatement(node)) return executeIf(node, environment, run);
  if (ts.isBlock(node)) return executeBlock(node.statements, environment, run);
  if (ts.isThrowStatement(node)) {
    const value = evaluate(node.expression, environment, run);
    if (!run.stopped) run.throw(value);
    return NORMAL;
  }
  if (ts.isTryStatement(node)) return executeTry(node, environment, run);
  if (ts.isClassDeclaration(node)) return declareClass(node, environment, run);
  if (ts.isEnumDeclaration(node)) {
    declareEnum(node, environment, run);
    return NORMAL;
  }
  if (ts.isSwitchStatement(node)) return executeSwitch(node, environment, run);
  return executeLoop(node, environment, run, undefined) ?? executeJump(node, environment, run);
}

/** A loop with the label it carries; `undefined` for what is no loop. */
export function executeLoop(
  node: ts.Statement,
  environment: Environment,
  run: Run,
  label: string | undefined,
): Completion | undefined {
  if (ts.isForOfStatement(node)) return executeForOf(node, environment, run, label);
  if (ts.isForInStatement(node)) return executeForIn(node, environment, run, label);
  if (ts.isForStatement(node)) return executeFor(node, environment, run, label);
  if (ts.isWhileStatement(node)) return executeWhile(node, environment, run, label);
  if (ts.isDoStatement(node)) return executeDo(node, environment, run, label);
  return undefined;
}

function executeJump(node: ts.Statement, environment: Environment, run: Run): Completion {
  if (ts.isBreakStatement(node)) return { type: 'break', label: node.label?.text };
  if (ts.isContinueStatement(node)) return { type: 'continue', label: node.label?.text };
  if (ts.isLabeledStatement(node)) return executeLabeled(node, environment, run);
  // Declarations were hoisted; types, `debugger`, empty and `with` statements do nothing here. Imports, exports and
  // `export =` are the module's business.
  return NORMAL;
}

function executeLabeled(node: ts.LabeledStatement, environment: Environment, run: Run): Completion {
  const label = node.label.text;
  const completion = executeLoop(node.statement, environment, run, label) ?? execute(node.statement, environment, run);
  return completion.type === 'break' && completion.label === label ? NORMAL : completion;
}

export function executeVariables(list: ts.VariableDeclarationList, environment: Environment, run: Run): Completion {
  for (const declaration of list.declarations) {
    if (run.stopped) break;
    const isVar = !isBlockScoped(list);
    // `var x;` keeps the value that x has.
    if (!declaration.initializer && isVar) continue;
    const value = declaration.initializer
      ? evaluate(declaration.initializer, environment, run)
      : undefinedValue(declaration);
    const scope = isVar ? scopeOfVar(declaration.name, environment) : environment;
    if (!run.stopped) bindPattern(run, declaration.name, value, undefined, scope);
  }
  return NORMAL;
}

function declareClass(node: ts.ClassDeclaration, environment: Environment, run: Run): Completion {
  const value = makeClass(node, environment, run);
  if (node.name) environment.declare(node.name.text, { value, node });
  return NORMAL;
}
