// Modules: running a file once per run, with its imports and exports, as ES module or CommonJS.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import { getProperty } from './properties.ts';
import type { ModuleInstance, Run } from './run.ts';
import { hoist, namesIn } from './scope.ts';
import { makeClass } from './syntax/class.ts';
import { makeClosure } from './syntax/function.ts';
import { unknownHere } from './unknowns.ts';
import { define, hostObject, native, object, undefinedValue, type ObjectValue, type Value } from './value.ts';

/** Runs a file, or gives the instance that this run already has of it (also in the middle of a cyclic import). */
export function instantiate(run: Run, file: FilePath, source: ts.SourceFile): ModuleInstance {
  const known = run.modules.get(file);
  if (known) return known;
  const module = isEsModule(source) ? new EsModule(file, source) : new CommonJsModule(file, source);
  run.modules.set(file, module);
  module.evaluate(run);
  return module;
}

function isEsModule(source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)),
  );
}

/** Runs the statements of a module. A statement that throws does not keep the next ones from being looked at. */
function runStatements(source: ts.SourceFile, run: Run, each: (statement: ts.Statement) => void): void {
  for (const statement of source.statements) {
    each(statement);
    // A start-up error that the interpreter sees is more often its own lack of knowledge than the user's fault.
    run.takeThrown();
    if (run.stopped) return;
  }
}

class CommonJsModule implements ModuleInstance {
  readonly kind = 'commonjs';
  readonly file: FilePath;
  readonly source: ts.SourceFile;
  readonly environment: Environment;
  private readonly module: ObjectValue;

  constructor(file: FilePath, source: ts.SourceFile) {
    this.file = file;
    this.source = source;
    const exports = object(source);
    this.module = object(source);
    define(this.module, 'exports', exports);
    this.environment = new Environment(undefined, exports);
    this.environment.declare('exports', { value: exports, node: source });
    this.environment.declare('module', { value: this.module, node: source });
  }

  get exports(): Value {
    return this.module.properties.get('exports')?.value ?? undefinedValue(this.source);
  }

  evaluate(run: Run): void {
    declareRequire(this.environment, this.source, run);
    hoist(this.source.statements, this.environment, run);
    runStatements(this.source, run, (statement) => execute(statement, this.environment, run));
  }
}

class EsModule implements ModuleInstance {
  readonly kind = 'es';
  readonly file: FilePath;
  readonly source: ts.SourceFile;
  readonly environment: Environment;
  readonly exports: ObjectValue;
  /** How each exported name is read. */
  private readonly exported = new Map<string, () => Value | undefined>();
  /** Modules whose names are all exported again. */
  private readonly starred: Value[] = [];

  constructor(file: FilePath, source: ts.SourceFile) {
    this.file = file;
    this.source = source;
    this.environment = new Environment(undefined, undefinedValue(source));
    this.exports = hostObject('module', source, (name, node, run) => this.lookup(name, node, run));
  }

  evaluate(run: Run): void {
    declareRequire(this.environment, this.source, run);
    for (const statement of this.source.statements) {
      if (ts.isImportDeclaration(statement)) declareImports(statement, this.environment, run);
    }
    hoist(this.source.statements, this.environment, run);
    for (const statement of this.source.statements) this.declareExports(statement, run);
    runStatements(this.source, run, (statement) => this.executeStatement(statement, run));
  }

  private lookup(name: string, node: ts.Node, run: Run): Value | undefined {
    const own = this.exported.get(name);
    if (own) return own() ?? unknownHere(node, [{ kind: 'opaque' }]);
    for (const module of this.starred) {
      const value = name === 'default' ? undefined : getProperty(run, module, name, node);
      if (value && !(value.kind === 'primitive' && value.value === undefined)) return value;
    }
    return undefined;
  }

  private declareExports(statement: ts.Statement, run: Run): void {
    if (ts.isExportDeclaration(statement)) this.declareExportList(statement, run);
    else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) this.declareExported(statement);
  }

  private declareExported(statement: ts.Statement): void {
    const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        for (const name of namesIn(declaration.name)) this.exportName(name, name);
      }
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      this.exportName(isDefault ? 'default' : statement.name.text, statement.name.text);
    }
  }

  private declareExportList(statement: ts.ExportDeclaration, run: Run): void {
    const { exportClause, moduleSpecifier } = statement;
    if (statement.isTypeOnly) return;
    if (!moduleSpecifier) {
      if (exportClause && ts.isNamedExports(exportClause)) {
        for (const { name, propertyName } of exportClause.elements) {
          this.exportName(name.text, (propertyName ?? name).text);
        }
      }
      return;
    }
    if (!ts.isStringLiteral(moduleSpecifier)) return;
    const module = run.world.importModule(run, moduleSpecifier.text, statement, 'namespace');
    if (!exportClause) this.starred.push(module);
    else if (ts.isNamespaceExport(exportClause)) this.exported.set(exportClause.name.text, () => module);
    else {
      for (const { name, propertyName } of exportClause.elements) {
        this.exported.set(name.text, () => getProperty(run, module, (propertyName ?? name).text, name));
      }
    }
  }

  private exportName(exported: string, local: string): void {
    this.exported.set(exported, () => {
      const binding = this.environment.find(local);
      return binding?.value ?? binding?.load?.();
    });
  }

  private executeStatement(statement: ts.Statement, run: Run): void {
    if (ts.isExportAssignment(statement)) {
      const value = evaluate(statement.expression, this.environment, run);
      this.exported.set('default', () => value);
    } else if (isAnonymousDefault(statement)) {
      const value = ts.isClassDeclaration(statement)
        ? makeClass(statement, this.environment, run)
        : makeClosure(statement, this.environment, run);
      this.exported.set('default', () => value);
    } else {
      execute(statement, this.environment, run);
    }
  }
}

/** `export default function () {}` and `export default class {}`. */
function isAnonymousDefault(statement: ts.Statement): statement is ts.FunctionDeclaration | ts.ClassDeclaration {
  return (
    (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
    !statement.name &&
    hasModifier(statement, ts.SyntaxKind.DefaultKeyword)
  );
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === kind) ?? false)
  );
}

function declareImports(statement: ts.ImportDeclaration, environment: Environment, run: Run): void {
  const { importClause, moduleSpecifier } = statement;
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  if (!ts.isStringLiteral(moduleSpecifier)) return;
  const module = once(() => run.world.importModule(run, moduleSpecifier.text, statement, 'namespace'));
  const declare = (name: ts.Identifier, load: () => Value) => {
    environment.declare(name.text, { value: undefined, load: once(load), node: name });
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

function declareRequire(environment: Environment, node: ts.Node, run: Run): void {
  const require = native('require', node, (call) => {
    const specifier = call.args[0] && run.force(call.args[0]);
    return specifier?.kind === 'primitive' && typeof specifier.value === 'string'
      ? run.world.importModule(run, specifier.value, call.node, 'require')
      : unknownHere(call.node);
  });
  environment.declareOnce('require', { value: require, node });
}
