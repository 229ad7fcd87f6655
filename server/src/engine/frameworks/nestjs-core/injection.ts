// Instances of the program's classes as Nest's injector makes them: a constructor's parameters are instances of the
// classes that their types name, and unknown where the type names anything else.

import ts from 'typescript';
import { constructValue } from '../../interpreter/call.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import { classOf, type ClassValue } from './decorators.ts';

const DEEPEST = 4;

/** An instance of a class; `undefined` where its constructor throws. What it does is no answer to a request. */
export function inject(run: Run, type: ClassValue, depth = 0): ObjectValue | undefined {
  const { exchange } = run;
  run.exchange = undefined;
  const made = constructValue(run, type.value, argumentsOf(run, type, depth), type.code);
  run.takeThrown();
  run.exchange = exchange;
  return made.kind === 'object' ? made : undefined;
}

/** An instance where a class is given, the value itself otherwise: filters and middleware are given as both. */
export function instanceOf(run: Run, value: Value): Value | undefined {
  const type = classOf(run, value);
  return type ? inject(run, type) : value;
}

function argumentsOf(run: Run, { closure, value }: ClassValue, depth: number): readonly Value[] {
  const { code } = closure;
  if (!ts.isConstructorDeclaration(code)) {
    // A class without a constructor of its own has its parent's.
    const parent = value.prototype && classOf(run, value.prototype);
    return parent ? argumentsOf(run, parent, depth) : [];
  }
  return code.parameters.map((parameter) => {
    const { type, name } = parameter;
    const isNamed = type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName);
    const binding = isNamed && depth < DEEPEST ? closure.environment.find(type.typeName.getText()) : undefined;
    const named = binding && classOf(run, binding.value ?? binding.load?.() ?? nothingKnown(parameter, name));
    return (named && inject(run, named, depth + 1)) ?? nothingKnown(parameter, name);
  });
}

function nothingKnown(parameter: ts.ParameterDeclaration, name: ts.BindingName): Value {
  const text = name.getText();
  const key = `injected ${parameter.type?.getText() ?? text}`;
  return unknown({ key, text, node: parameter, from: [{ kind: 'opaque' }], present: true });
}
