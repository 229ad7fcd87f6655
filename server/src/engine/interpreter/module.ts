// Modules: running a file once per run, as ES module or CommonJS.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';
import { CommonJsModule } from './commonjs-module.ts';
import { EsModule } from './es-module.ts';
import type { ModuleInstance, Run } from './run.ts';

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
      isImportRequire(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)),
  );
}

/** `import x = require('y')` of TypeScript. */
function isImportRequire(statement: ts.Statement): boolean {
  return ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference);
}
