// The names that a module's imports declare. Nothing is loaded before a value behind a name is needed.

import ts from 'typescript';
import type { Environment } from './environment.ts';
import { getProperty } from './properties.ts';
import type { Run } from './run.ts';
import type { Value } from './value.ts';

/** Declares what an import statement imports; other statements declare nothing. */
export function declareImports(statement: ts.Statement, environment: Environment, run: Run): void {
  if (ts.isImportDeclaration(statement)) declareFrom(statement, environment, run);
  else if (ts.isImportEqualsDeclaration(statement)) declareRequired(statement, environment, run);
}

/** `import express = require('express')`. */
function declareRequired(statement: ts.ImportEqualsDeclaration, environment: Environment, run: Run): void {
  const { moduleReference, name } = statement;
  if (statement.isTypeOnly || !ts.isExternalModuleReference(moduleReference)) return;
  const { expression } = moduleReference;
  if (!ts.isStringLiteral(expression)) return;
  const load = once(() => run.world.importModule(run, expression.text, statement, 'require'));
  environment.declare(name.text, { value: undefined, load, node: name });
}

function declareFrom(statement: ts.ImportDeclaration, environment: Environment, run: Run): void {
  const { importClause, moduleSpecifier } = statement;
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  if (!ts.isStringLiteral(moduleSpecifier)) return;
  const module = once(() => run.world.importModule(run, moduleSpecifier.text, statement, 'namespace'));
  const mayHoldCors = () => {
    const from = module();
    return from.kind === 'deferred' && from.mayHoldCors();
  };
  const declare = (name: ts.Identifier, load: () => Value) => {
    environment.declare(name.text, { value: undefined, load: once(load), mayHoldCors, node: name });
  };
  if (importClause.name) {
    const { name } = importClause;
    declare(name, () => getProperty(run, module(), 'default', name));
  }
  const bindings = importClause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) declare(bindings.name, module);
  if (bindings && ts.isNamedImports(bindings)) {
    for (const { name, propertyName } of bindings.elements) {
      declare(name, () => getProperty(run, module(), (propertyName ?? name).text, name));
    }
  }
}

function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => (loaded ??= { value: load() }).value;
}
