// Loops (ECMA-262 § 14.7), with a bound. Over an unknown list the body runs once, for an element of which nothing is
// known, or not at all.

import ts from 'typescript';
import { NORMAL, type Completion } from '../completion.ts';
import { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { execute, executeVariables } from '../execute.ts';
import { generatorIn, leaveGenerator, startGenerator } from '../generator.ts';
import { forgetAssigned } from '../havoc.ts';
import { knownTruth, truthy } from '../operations.ts';
import { question } from '../path.ts';
import { bindPattern } from '../pattern.ts';
import { elementsOf, entriesOf } from '../properties.ts';
import { matters } from '../relevance.ts';
import type { Run } from '../run.ts';
import { hoistBlock, isBlockScoped, namesIn, scopeOfVar } from '../scope.ts';
import { anyElement } from '../unknowns.ts';
import {
  primitive,
  shortText,
  sourcesOf,
  undefinedValue,
  type GeneratorObject,
  type Settled,
  type Value,
} from '../value.ts';
import { assignTo } from './assignment.ts';
import { openCondition } from './conditional.ts';

const MOST_ITERATIONS = 2000;

type Label = string | undefined;

export function executeForOf(node: ts.ForOfStatement, environment: Environment, run: Run, label: Label): Completion {
  const iterable = run.force(evaluate(node.expression, environment, run));
  if (run.stopped) return NORMAL;
  const generator = generatorIn(run, iterable, node);
  if (generator) return iterateOver(run, generator, node, environment, label);
  const elements = elementsOf(run, iterable, node);
  return iterate(run, node, elements ?? oneOf(run, iterable, node, environment), environment, label);
}

export function executeForIn(node: ts.ForInStatement, environment: Environment, run: Run, label: Label): Completion {
  const target = run.force(evaluate(node.expression, environment, run));
  if (run.stopped) return NORMAL;
  const names =
    target.kind === 'object' && !target.rest
      ? entriesOf(run, target, node).map(([name]) => primitive(name, node))
      : oneOf(run, target, node, environment);
  return iterate(run, node, names, environment, label);
}

/** One unknown element, or none: whichever the path decides. A body that does not matter is not run at all. */
function oneOf(
  run: Run,
  iterable: Settled,
  node: ts.ForOfStatement | ts.ForInStatement,
  environment: Environment,
): readonly Value[] {
  if (iterable.kind === 'primitive') return [];
  if (!matters(node.statement, environment)) {
    forgetAssigned(node.statement, environment, run);
    return [];
  }
  const from = sourcesOf(iterable);
  const key = iterable.kind === 'unknown' ? iterable.key : `object@${node.expression.pos}`;
  const text = shortText(node.expression);
  if (!run.decide(question(`some of ${key}`, `\`${text}\` has an element`, node, from))) return [];
  return [anyElement(iterable, node)];
}

function iterate(
  run: Run,
  node: ts.ForOfStatement | ts.ForInStatement,
  elements: readonly Value[],
  outer: Environment,
  label: Label,
): Completion {
  for (const element of elements) {
    const after = iterateOnce(run, node, element, outer, label);
    if (run.stopped) return NORMAL;
    if (after) return after;
  }
  return NORMAL;
}

/** Runs the loop's body for one element; gives how the loop ends, `undefined` to go on. */
function iterateOnce(
  run: Run,
  node: ts.ForOfStatement | ts.ForInStatement,
  element: Value,
  outer: Environment,
  label: Label,
): Completion | undefined {
  const environment = new Environment(outer);
  if (ts.isVariableDeclarationList(node.initializer)) {
    const name = node.initializer.declarations[0]?.name;
    const scope = name && !isBlockScoped(node.initializer) ? scopeOfVar(name, outer) : environment;
    if (name) bindPattern(run, name, element, undefined, scope);
  } else {
    assignTo(run, node.initializer, element, environment);
  }
  const completion = execute(node.statement, environment, run);
  return run.stopped ? undefined : afterIteration(completion, label);
}

/** The body of the loop runs in turns with the generator's, which is left when the loop is. */
function iterateOver(
  run: Run,
  generator: GeneratorObject,
  node: ts.ForOfStatement,
  environment: Environment,
  label: Label,
): Completion {
  let end: Completion | undefined;
  let thrown: Value | undefined;
  let rounds = 0;
  startGenerator(run, generator, node, (value, at) => {
    end = iterateOnce(run, node, value, environment, label);
    // What the loop's body throws is no exception of the generator's.
    thrown = run.takeThrown();
    if (++rounds > MOST_ITERATIONS) run.exhaust(false);
    if (end || thrown) leaveGenerator(run, generator);
    return undefinedValue(at);
  });
  if (thrown && !run.stopped) run.throw(thrown);
  return run.stopped ? NORMAL : (end ?? NORMAL);
}

export function executeFor(node: ts.ForStatement, outer: Environment, run: Run, label: Label): Completion {
  const environment = new Environment(outer);
  let names: readonly string[] = [];
  if (node.initializer && ts.isVariableDeclarationList(node.initializer)) {
    const { declarations } = node.initializer;
    if (isBlockScoped(node.initializer)) names = declarations.flatMap(({ name }) => namesIn(name));
    for (const name of names) environment.declare(name, { value: undefined, node: node.initializer });
    executeVariables(node.initializer, environment, run);
  } else if (node.initializer) {
    evaluate(node.initializer, environment, run);
  }
  // Each iteration has variables of its own, which closures may keep (ECMA-262 § 14.7.4.4).
  const step = (scope: Environment) => {
    const next = copyOf(scope, names);
    if (node.incrementor) evaluate(node.incrementor, next, run);
    return next;
  };
  return repeat(run, node.condition, node.statement, copyOf(environment, names), label, step);
}

function copyOf(scope: Environment, names: readonly string[]): Environment {
  if (names.length === 0) return scope;
  const copy = new Environment(scope.parent);
  for (const name of names) {
    const binding = scope.own(name);
    if (binding) copy.declare(name, { ...binding });
  }
  return copy;
}

export function executeWhile(node: ts.WhileStatement, environment: Environment, run: Run, label: Label): Completion {
  return repeat(run, node.expression, node.statement, environment, label);
}

export function executeDo(node: ts.DoStatement, environment: Environment, run: Run, label: Label): Completion {
  const completion = execute(node.statement, environment, run);
  if (run.stopped) return NORMAL;
  return afterIteration(completion, label) ?? repeat(run, node.expression, node.statement, environment, label);
}

/**
 * A loop by its condition. A condition on an unknown is asked once: after one such round the loop is left. Of `a && b` a
 * part may have been decided while it was evaluated.
 */
function repeat(
  run: Run,
  condition: ts.Expression | undefined,
  body: ts.Statement,
  first: Environment,
  label: Label,
  step: (scope: Environment) => Environment = (scope) => scope,
): Completion {
  let environment = first;
  let asked = false;
  for (let round = 0; !run.stopped; round++) {
    if (round > MOST_ITERATIONS) run.exhaust(false);
    const decided = run.path.decisions.length;
    const test = condition ? evaluate(condition, environment, run) : primitive(true, body);
    if (run.stopped) break;
    const open = isOpen(run, test) || run.path.decisions.length > decided;
    if (open && (asked || !matters(body, environment))) {
      forgetAssigned(body, environment, run);
      break;
    }
    asked ||= open;
    if (!truthy(run, test)) break;
    const completion = execute(body, scopeFor(body, environment, run), run);
    if (run.stopped) break;
    const after = afterIteration(completion, label);
    if (after) return after;
    environment = step(environment);
  }
  return NORMAL;
}

/** Whether it would take a decision to tell the truth of a condition. */
function isOpen(run: Run, test: Value): boolean {
  return openCondition(run, test) !== undefined || (test.kind === 'choice' && knownTruth(test) === undefined);
}

function scopeFor(body: ts.Statement, environment: Environment, run: Run): Environment {
  if (ts.isBlock(body)) return environment;
  const scope = new Environment(environment);
  hoistBlock([body], scope, run);
  return scope;
}

/** What an iteration's completion means for the loop: `undefined` to go on. */
function afterIteration(completion: Completion, label: Label): Completion | undefined {
  switch (completion.type) {
    case 'normal':
      return undefined;
    case 'return':
      return completion;
    case 'break':
      return completion.label === undefined || completion.label === label ? NORMAL : completion;
    case 'continue':
      return completion.label === undefined || completion.label === label ? undefined : completion;
  }
}
