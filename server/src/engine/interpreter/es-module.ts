// An ES module: imports that are loaded when a value behind them is needed, exports that are read when asked for.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';
import { declareRequire, runStatements } from './commonjs-module.ts';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import { declareImports } from './imports.ts';
import { getProperty } from './properties.ts';
import type { ModuleInstance, Run } from './run.ts';
import { hoist, namesIn } from './scope.ts';
import { makeClass } from './syntax/class.ts';
import { makeClosure } from './syntax/function.ts';
import { unknownHere } from './unknowns.ts';
import { hostObject, undefinedValue, type ObjectValue, type Value } from './value.ts';

export class EsModule implements ModuleInstance {
  readonly kind = 'es';
  readonly file: FilePath;
  readonly source: ts.SourceFile;
  readonly environment: Environment;
  private readonly namespace: ObjectValue;
  /** What `export = value` has made the whole of the module's exports. */
  private assigned: Value | undefined;
  /** How each exported name is read. */
  private readonly exported = new Map<string, () => Value | undefined>();
  /** Modules whose names are all exported again. */
  private readonly starred: Value[] = [];

  constructor(file: FilePath, source: ts.SourceFile) {
    this.file = file;
    this.source = source;
    this.environment = new Environment(undefined, undefinedValue(source));
    this.namespace = hostObject('module', source, (name, node, run) => this.lookup(name, node, run));
  }

  get exports(): Value {
    return this.assigned ?? this.namespace;
  }

  get exportedNames(): readonly string[] {
    return [...this.exported.keys()];
  }

  evaluate(run: Run): void {
    declareRequire(this.environment, this.source, run);
    for (const statement of this.source.statements) {
      declareImports(statement, this.environment, run);
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
    } else if (ts.isEnumDeclaration(statement)) {
      this.exportName(statement.name.text, statement.name.text);
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
      if (statement.isExportEquals) this.assigned = value;
      else this.exported.set('default', () => value);
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
