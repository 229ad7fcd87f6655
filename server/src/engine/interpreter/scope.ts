// Hoisting: the names that a block or a function body declares, before any of its statements runs (ECMA-262 § 8.2).

import ts from 'typescript';
import type { Environment } from './environment.ts';
import type { Run } from './run.ts';
import { makeClosure } from './syntax/function.ts';
import { undefinedValue } from './value.ts';

/** Declares the functions, classes, enums and variables of the body of a function or module in `environment`. */
export function hoist(statements: readonly ts.Statement[], environment: Environment, run: Run): void {
  for (const statement of statements) {
    if (isAmbient(statement)) continue;
    hoistDeclaration(statement, environment, run);
    hoistNestedVars(statement, environment);
  }
}

/** The same for a block within: its `var` variables belong to the body around. */
export function hoistBlock(statements: readonly ts.Statement[], environment: Environment, run: Run): void {
  for (const statement of statements) if (!isAmbient(statement)) hoistDeclaration(statement, environment, run);
}

/** Whether a statement only tells of what is declared elsewhere: `declare const Deno: …`. */
export function isAmbient(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

/** The scope that a `var` declared at `environment` was hoisted to. */
export function scopeOfVar(name: ts.BindingName, environment: Environment): Environment {
  const [first] = namesIn(name);
  for (let scope: Environment | undefined = environment; scope && first !== undefined; scope = scope.parent) {
    if (scope.own(first)) return scope;
  }
  return environment;
}

function hoistDeclaration(statement: ts.Statement, environment: Environment, run: Run): void {
  if (ts.isFunctionDeclaration(statement)) {
    // Overload signatures have no body and must not shadow the function.
    if (statement.name && statement.body) {
      environment.declare(statement.name.text, { value: makeClosure(statement, environment, run), node: statement });
    }
  } else if (ts.isEnumDeclaration(statement)) {
    environment.declareOnce(statement.name.text, { value: undefined, node: statement });
  } else if (ts.isClassDeclaration(statement)) {
    if (statement.name) environment.declare(statement.name.text, { value: undefined, node: statement });
  } else if (ts.isVariableStatement(statement) && isBlockScoped(statement.declarationList)) {
    for (const declaration of statement.declarationList.declarations) {
      for (const name of namesIn(declaration.name)) environment.declare(name, { value: undefined, node: declaration });
    }
  }
}

/** Whether a list declares by `let`, `const` or `using`. */
export function isBlockScoped(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) !== 0;
}

/** `var` belongs to the function around, however deep it stands in blocks. */
function hoistNestedVars(statement: ts.Statement, environment: Environment): void {
  for (const declaration of varsIn(statement)) {
    const value = undefinedValue(declaration);
    for (const name of namesIn(declaration.name)) environment.declareOnce(name, { value, node: declaration });
  }
}

/** They are the same in every run, and a bundle of thousands of functions is run a hundred times. */
const knownVars = new WeakMap<ts.Statement, readonly ts.VariableDeclaration[]>();

function varsIn(statement: ts.Statement): readonly ts.VariableDeclaration[] {
  let found = knownVars.get(statement);
  if (!found) knownVars.set(statement, (found = findVars(statement)));
  return found;
}

function findVars(statement: ts.Statement): readonly ts.VariableDeclaration[] {
  const found: ts.VariableDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isVariableDeclarationList(node) && !isBlockScoped(node)) found.push(...node.declarations);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

/** Every identifier that a binding pattern binds. */
export function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}
