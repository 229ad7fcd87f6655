// The world that interpreted code lives in: modules found through the Host, packages modelled by frameworks, globals
// of the runtime, and the net of `by-hand` under everything unknown.

import type ts from 'typescript';
import { Borrowing } from './borrowing.ts';
import { variableByCall, variableOf } from './environment-variables.ts';
import { filePath, type FilePath } from './finding.ts';
import { ambientAssignment, ambientCall, ambientProperty } from './frameworks/by-hand/index.ts';
import type { AssumedVersion, Framework } from './frameworks/framework.ts';
import { isClientPackage, noteClient, outgoingAssignment, outgoingCall } from './frameworks/outgoing/index.ts';
import { serviceMethod } from './frameworks/worker-bindings.ts';
import type { Host } from './host.ts';
import { builtinGlobal } from './interpreter/builtins/global.ts';
import { evaluate } from './interpreter/evaluate.ts';
import { Environment } from './interpreter/environment.ts';
import { instantiate } from './interpreter/module.ts';
import { isCallable } from './interpreter/operations.ts';
import { getProperty } from './interpreter/properties.ts';
import type { Run, World } from './interpreter/run.ts';
import { member, unknown } from './interpreter/unknowns.ts';
import { define, hostObject, object, primitive, type Deferred, type Unknown, type Value } from './interpreter/value.ts';
import { mayHoldCors } from './prefilter.ts';
import { dependsOn, packageVersion } from './source/package-version.ts';
import { parse } from './source/parse.ts';
import { getOrMake, oncePerHost } from './source/per-host.ts';
import { resolveImport } from './source/resolve.ts';

export function createWorld(host: Host, frameworks: readonly Framework[]): World {
  const byPackage = new Map(frameworks.flatMap((framework) => framework.packages.map((name) => [name, framework])));
  const globals = new Map(frameworks.flatMap((framework) => Object.entries(framework.globals ?? {})));

  const borrowing = new Borrowing(host);
  const modelOf = (run: Run, module: NamedModule, node: ts.Node): Value => {
    const { name, subpath } = module;
    const framework = byPackage.get(name);
    const version = module.version ? { number: module.version } : assumedVersion(name, framework, node, host);
    const model = framework?.model?.({ run, name, subpath, node, version });
    return model ?? unknownModule(nameIn(module), node);
  };
  const autoImported = (run: Run, name: string, node: ts.Node): Value | undefined => {
    for (const framework of frameworks) {
      if (!framework.autoImported || !bringer(framework, node, host)) continue;
      const version = assumedVersion(framework.name, framework, node, host);
      const value = framework.autoImported({ run, name, node, version });
      if (value) return value;
    }
    return undefined;
  };

  return {
    importModule(run, specifier, node, form) {
      const from = filePath(node.getSourceFile().fileName);
      const resolved = resolveImport(specifier, from, host);
      const asModule = (exports: Value): Value => inForm(form, exports, node);
      switch (resolved.kind) {
        case 'package':
          if (run.outgoing && isClientPackage(resolved.name)) return unknownModule(nameIn(resolved), node);
          if (!byPackage.has(resolved.name)) {
            return borrowing.package(run, specifier, unknownModule(nameIn(resolved), node), asModule);
          }
          return inForm(form, modelOf(run, resolved, node), node);
        case 'builtin':
          return inForm(form, modelOf(run, { name: resolved.name, subpath: '' }, node), node);
        case 'file':
          return deferredFile(run, resolved.file, host, form, node);
        case 'missing':
          // `#imports` of Nuxt
          if (byPackage.has(specifier)) return modelOf(run, { name: specifier, subpath: '' }, node);
          return borrowing.file(run, specifier, unknownModule(specifier, node), asModule);
      }
    },
    filesIn: (folder) => host.list(filePath(folder)),
    globalValue: (run, name, node) => builtinGlobal(run, name, node) ?? autoImported(run, name, node),
    callUnknown(callee, call, isNew) {
      const known = globals.get(callee.key)?.(call) ?? variableByCall(callee, call);
      const answer = known ?? outgoingCall(callee, call, isNew) ?? ambientCall(callee, call, isNew);
      noteClient(callee, call, answer);
      return answer;
    },
    propertyOfUnknown(run, target, name, node) {
      // A package that nobody has modelled is taken for CommonJS, so that compilers' interoperation code is decided.
      if (target.key.startsWith(IMPORT) && name === '__esModule') return primitive(false, node);
      if (target.key === `${IMPORT}${target.text}`)
        return { ...member(target, name, node), text: nameOf(target, name) };
      const known = variableOf(target, name, node) ?? serviceMethod(target, name, node);
      return known ?? ambientProperty(run, target, name, node);
    },
    assignToUnknown(run, target, name, value, node) {
      outgoingAssignment(run, target, name, value, node);
      ambientAssignment(run, target, name, value, node);
    },
  };
}

interface NamedModule {
  readonly name: string;
  readonly subpath: string;
  /** The version that the import itself names. */
  readonly version?: string | undefined;
}

/** How the keys of unknown modules begin. */
const IMPORT = 'import ';

function nameIn({ name, subpath }: NamedModule): string {
  return subpath ? `${name}/${subpath}` : name;
}

/** How the user calls what an unknown module exports. */
function nameOf({ text }: Unknown, name: string): string {
  return name === 'default' ? text : name;
}

function assumedVersion(name: string, framework: Framework | undefined, node: ts.Node, host: Host): AssumedVersion {
  const own = packageVersion(name, filePath(node.getSourceFile().fileName), host)?.version;
  return { number: own ?? bringer(framework, node, host) };
}

/** The version that a package of the project brings along. */
function bringer(framework: Framework | undefined, node: ts.Node, host: Host): string | undefined {
  if (!framework?.broughtBy) return undefined;
  const from = filePath(node.getSourceFile().fileName);
  return getOrMake(bringers(host), `${framework.name} ${from}`, () => {
    return Object.entries(framework.broughtBy ?? {}).find(([name]) => dependsOn(name, from, host))?.[1];
  });
}

const bringers = oncePerHost(() => new Map<string, string | undefined>());

function unknownModule(name: string, node: ts.Node): Unknown {
  return unknown({ key: `${IMPORT}${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
}

/** A CommonJS module seen by `import`: its `default` is the whole (Node's and the bundlers' interoperation). */
function inForm(form: 'namespace' | 'require', model: Value, node: ts.Node): Value {
  if (form === 'require' || model.kind !== 'object') return model;
  const whole = model.properties.get('default')?.value ?? model;
  if (isCallable(model)) {
    // `import * as express from 'express'; express()`: in TypeScript the namespace could be called for a long time.
    const namespace = object(node, model.internal, model);
    define(namespace, 'default', whole);
    return namespace;
  }
  return hostObject('namespace', node, (name, at, run) => {
    return name === 'default' ? whole : getProperty(run, model, name, at);
  });
}

function deferredFile(run: Run, file: FilePath, host: Host, form: 'namespace' | 'require', node: ts.Node): Deferred {
  return {
    kind: 'deferred',
    node,
    load: () => {
      const text = host.readFile(file);
      if (text === undefined) return unknownModule(file, node);
      return file.endsWith('.json') ? jsonValue(run, file, text, form, node) : exportsOf(run, file, text, form, node);
    },
    mayHoldCors: () => mayHoldCors(host.readFile(file) ?? ''),
    mayHoldRoutes: () => /\bRouter\b/.test(host.readFile(file) ?? ''),
  };
}

function exportsOf(run: Run, file: FilePath, text: string, form: 'namespace' | 'require', node: ts.Node): Value {
  const module = instantiate(run, file, parse(file, text));
  const exports = run.force(module.exports);
  return module.kind === 'commonjs' ? inForm(form, exports, node) : exports;
}

function jsonValue(run: Run, file: FilePath, text: string, form: 'namespace' | 'require', node: ts.Node): Value {
  const statement = parse(file, text).statements[0];
  const isExpression = statement !== undefined && 'expression' in statement;
  if (!isExpression) return unknownModule(file, node);
  // A parsed JSON file is one expression statement.
  const { expression } = statement as ts.ExpressionStatement;
  return inForm(form, run.force(evaluate(expression, new Environment(undefined), run)), node);
}
