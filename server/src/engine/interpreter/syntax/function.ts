// Functions as values.

import ts from 'typescript';
import type { Environment } from '../environment.ts';
import type { Run } from '../run.ts';
import { object, type FunctionCode, type ObjectValue } from '../value.ts';

/** The closure of a function's syntax over a scope. */
export function makeClosure(
  code: FunctionCode,
  environment: Environment,
  run: Run,
  homeObject?: ObjectValue,
  classCode?: ts.ClassLikeDeclaration,
): ObjectValue {
  const closure = object(code, {
    type: 'closure',
    code,
    environment,
    lexicalThis: ts.isArrowFunction(code) ? environment.currentSelf() : undefined,
    classCode,
    homeObject,
  });
  run.closures.set(code, closure);
  run.borrowed?.noteMade(closure);
  return closure;
}
