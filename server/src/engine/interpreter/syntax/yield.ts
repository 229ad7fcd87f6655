// `yield` and `yield*` (ECMA-262 § 15.5).

import type ts from 'typescript';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { generatorIn, startGenerator } from '../generator.ts';
import { elementsOf } from '../properties.ts';
import type { Run } from '../run.ts';
import { unknownHere } from '../unknowns.ts';
import { sourcesOf, undefinedValue, type TakeYielded, type Value } from '../value.ts';

export function evaluateYield(node: ts.YieldExpression, environment: Environment, run: Run): Value {
  const value = node.expression ? evaluate(node.expression, environment, run) : undefinedValue(node);
  const take = environment.currentTaker();
  if (run.stopped || !take) return unknownHere(node, [{ kind: 'opaque' }]);
  return node.asteriskToken ? delegate(run, value, take, node) : take(value, node);
}

function delegate(run: Run, value: Value, take: TakeYielded, node: ts.YieldExpression): Value {
  const generator = generatorIn(run, value, node);
  if (generator) return startGenerator(run, generator, node, take);
  const elements = elementsOf(run, value, node);
  if (!elements) return unknownHere(node, sourcesOf(value));
  for (const element of elements) if (!run.stopped) take(element, node);
  return undefinedValue(node);
}
