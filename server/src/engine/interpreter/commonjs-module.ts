// A CommonJS module: `require`, `module.exports`, `exports`.

import type ts from 'typescript';
import type { FilePath } from '../finding.ts';
import { Environment } from './environment.ts';
import { execute } from './execute.ts';
import type { ModuleInstance, Run } from './run.ts';
import { hoist } from './scope.ts';
import { unknownHere } from './unknowns.ts';
import { define, native, object, undefinedValue, type ObjectValue, type Value } from './value.ts';

export class CommonJsModule implements ModuleInstance {
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

  get exportedNames(): readonly string[] {
    const { exports } = this;
    return exports.kind === 'object' ? [...exports.properties.keys()] : [];
  }

  evaluate(run: Run): void {
    declareRequire(this.environment, this.source, run);
    hoist(this.source.statements, this.environment, run);
    runStatements(this.source, run, (statement) => execute(statement, this.environment, run));
  }
}

/** Runs the statements of a module. A statement that throws does not keep the next ones from being looked at. */
export function runStatements(source: ts.SourceFile, run: Run, each: (statement: ts.Statement) => void): void {
  for (const statement of source.statements) {
    each(statement);
    // A start-up error that the interpreter sees is more often its own lack of knowledge than the user's fault.
    if (run.takeThrown()) run.failedAtStart += 1;
    if (run.stopped) return;
  }
}

/** Gives a module its `require`. */
export function declareRequire(environment: Environment, node: ts.Node, run: Run): void {
  const require = native('require', node, (call) => {
    const specifier = call.args[0] && run.force(call.args[0]);
    return specifier?.kind === 'primitive' && typeof specifier.value === 'string'
      ? run.world.importModule(run, specifier.value, call.node, 'require')
      : unknownHere(call.node);
  });
  environment.declareOnce('require', { value: require, node });
}
