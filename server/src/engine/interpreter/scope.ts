// Hoisting: the names that a block or a function body declares, before any of its statements runs (ECMA-262 § 8.2).

import ts from 'typescript';
import type { Environment } from './environment.ts';
import type { Run } from './run.ts';
import { makeClosure } from './syntax/function.ts';
import { undefinedValue } from './value.ts';

/** Declares the functions, classes and variables of a list of statements in `environment`. */
export function hoist(statements: readonly ts.Statement[], environment: Environment, run: Run): void {
  for (const statement of statements) hoistStatement(statement, environment, run);
}

function hoistStatement(statement: ts.Statement, environment: Environment, run: Run): void {
  if (ts.isFunctionDeclaration(statement)) {
    // Overload signatures have no body and must not shadow the function.
    if (statement.name && statement.body) {
      environment.declare(statement.name.text, { value: makeClosure(statement, environment, run), node: statement });
    }
  } else if (ts.isClassDeclaration(statement)) {
    if (statement.name) environment.declare(statement.name.text, { value: undefined, node: statement });
  } else if (ts.isVariableStatement(statement)) {
    hoistVariables(statement.declarationList, environment);
  } else {
    ts.forEachChild(statement, (child) => hoistNestedVars(child, environment));
  }
}

function hoistVariables(list: ts.VariableDeclarationList, environment: Environment): void {
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  for (const declaration of list.declarations) {
    for (const name of namesIn(declaration.name)) {
      const value = isVar ? undefinedValue(declaration) : undefined;
      if (isVar) environment.declareOnce(name, { value, node: declaration });
      else environment.declare(name, { value, node: declaration });
    }
  }
}

/** `var` in nested blocks belongs to the function around. */
function hoistNestedVars(node: ts.Node, environment: Environment): void {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0) {
    hoistVariables(node, environment);
  }
  ts.forEachChild(node, (child) => hoistNestedVars(child, environment));
}

/** Every identifier that a binding pattern binds. */
export function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}
