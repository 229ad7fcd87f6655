// Calling a function of which nobody in sight is the caller: with parameters that may be the request or the response,
// and with what it returns taken for the response where it looks like one.

import ts from 'typescript';
import { callValue, constructValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { driven } from '../../interpreter/generator.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { takeResponse } from '../returned-response.ts';
import { ambientParameters } from './callbacks.ts';

/** Calls the newest closure of `code` in this run, if there is one, within the run's exchange. */
export function callRoot(run: Run, code: ts.Node): void {
  const closure = run.closures.get(code);
  if (!closure) return;
  run.invoked.add(code);
  if (ts.isConstructorDeclaration(code)) {
    constructValue(run, closure, ambientParameters(closure), code);
    return;
  }
  const result = callValue(run, closure, selfFor(run, closure, code), ambientParameters(closure), code);
  const value = run.stopped ? undefinedValue(code) : awaited(run, driven(run, result, code));
  if (run.exchange && !run.stopped) takeResponse(run, run.exchange, value, code);
}

/** `this` of a method: an instance of its class, made by its own constructor where that can be run. */
function selfFor(run: Run, closure: ObjectValue, code: ts.Node): Value {
  const ambient = unknown({ key: 'this', text: 'this', node: code, from: [{ kind: 'opaque' }], ambient: true });
  if (!ts.isClassElement(code) || closure.internal.type !== 'closure') return ambient;
  const constructor = closure.internal.homeObject?.properties.get('constructor')?.value;
  if (constructor?.kind !== 'object') return ambient;
  const instance = constructValue(run, constructor, ambientParameters(constructor), code);
  run.takeThrown();
  return instance.kind === 'object' ? instance : ambient;
}
