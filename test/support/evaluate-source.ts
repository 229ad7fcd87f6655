// Runs a small source text twice: with the interpreter and with Node. What its variable `result` is worth in the end
// is given as plain data, so that the two can be compared. There is no host, no import and no framework here.

import vm from 'node:vm';
import type ts from 'typescript';
import type { HeaderList } from '../../server/src/engine/exchange/header-list.ts';
import { filePath } from '../../server/src/engine/finding.ts';
import { builtinGlobal } from '../../server/src/engine/interpreter/builtins/global.ts';
import { Environment } from '../../server/src/engine/interpreter/environment.ts';
import { executeBody } from '../../server/src/engine/interpreter/execute.ts';
import { explore, type Path } from '../../server/src/engine/interpreter/path.ts';
import { isCallable, textOf } from '../../server/src/engine/interpreter/operations.ts';
import { entriesOf, getProperty } from '../../server/src/engine/interpreter/properties.ts';
import { Run, type World } from '../../server/src/engine/interpreter/run.ts';
import { hoist } from '../../server/src/engine/interpreter/scope.ts';
import { ORIGIN, type Source } from '../../server/src/engine/interpreter/sources.ts';
import { combine, unknown } from '../../server/src/engine/interpreter/unknowns.ts';
import {
  primitive,
  sourcesOf,
  undefinedValue,
  type ObjectValue,
  type Value,
} from '../../server/src/engine/interpreter/value.ts';
import { parse } from '../../server/src/engine/source/parse.ts';

/** What a run of a source text comes to. */
export interface Outcome {
  /** `result` as plain data, an unknown as `<its text>`; `undefined` when an exception was thrown. */
  readonly result: unknown;
  /** The name of the error that nobody caught. */
  readonly threw: string | undefined;
}

export interface PathOutcome extends Outcome {
  /** What the path has decided, in words: `truthy env.A = true`. */
  readonly decisions: readonly string[];
  /** The kinds of sources that the result came from, names with them: `origin`, `environment A`. */
  readonly from: readonly string[];
}

/** Values that a source finds under names of their own. */
export type Given = (run: Run, name: string, node: ts.Node) => Value | undefined;

/** Runs a source on its first path. */
export function interpret(source: string, given?: Given): Outcome {
  const [first] = explore((path) => interpretOn(path, source, given), 1).all;
  if (!first) throw new Error('There is always a first path.');
  return { result: first.result.result, threw: first.result.threw };
}

/** Runs a source on every path, at most 50. */
export function interpretEverywhere(source: string, given?: Given): PathOutcome[] {
  const { all, complete } = explore((path) => interpretOn(path, source, given), 50);
  if (!complete) throw new Error('More than 50 paths.');
  return all.map(({ result }) => result);
}

/** The run itself, for a test that asks about values. */
export function runSource(path: Path, source: string, given?: Given): { readonly run: Run; readonly result: Value } {
  const file = parse(filePath('/source.js'), source);
  const request = {
    origin: 'https://evil.example',
    method: 'GET',
    path: undefined,
    requestMethod: undefined,
    requestHeaders: undefined,
  };
  const world: World = {
    ...lonelyWorld,
    globalValue: (asking, name, node) => given?.(asking, name, node) ?? lonelyWorld.globalValue(asking, name, node),
  };
  const run = new Run(path, world, request, { left: 1_000_000, shouldStop: () => false });
  const environment = new Environment(undefined, undefinedValue(file));
  hoist(file.statements, environment, run);
  executeBody(file.statements, environment, run);
  return { run, result: environment.find('result')?.value ?? undefinedValue(file) };
}

/**
 * A world of built-ins only, where `origin` is the Origin of the request, `env.X` an environment variable and every
 * other name unknown.
 */
const lonelyWorld: World = {
  importModule: (_run, specifier, node) =>
    unknown({ key: specifier, node, from: [{ kind: 'module', name: specifier }] }),
  globalValue: (run, name, node) => {
    if (name === 'origin') return primitive(run.request.origin, node, ORIGIN);
    if (name === 'env') return unknown({ key: 'env', node, from: [] });
    return builtinGlobal(run, name, node);
  },
  filesIn: () => [],
  callUnknown: (callee, { args, node }) => combine(node, [callee, ...args]),
  propertyOfUnknown: (_run, target, name, node) =>
    target.key === 'env' ? unknown({ key: `env.${name}`, node, from: [{ kind: 'environment', name }] }) : undefined,
  assignToUnknown: () => undefined,
};

function interpretOn(path: Path, source: string, given: Given | undefined): PathOutcome {
  const { run, result } = runSource(path, source, given);
  if (run.exhausted) throw new Error('The run has used up its fuel.');
  const thrown = run.takeThrown();
  const threw = thrown && errorName(run, thrown);
  const data = threw === undefined ? dataOf(run, result) : undefined;
  const decisions = path.decisions.map(({ condition: { test, subject }, outcome }) => {
    const value = test.kind === 'equals' ? ` ${JSON.stringify(test.value)}` : '';
    return `${subject} ${test.kind}${value}: ${outcome}`;
  });
  return { result: data, threw, decisions, from: sourcesOf(run.force(result)).map(sourceText) };
}

function sourceText(source: Source): string {
  if ('name' in source) return `${source.kind} ${source.name}`;
  return 'part' in source ? `${source.kind} ${source.part}` : source.kind;
}

function errorName(run: Run, thrown: Value): string {
  const settled = run.force(thrown);
  if (settled.kind !== 'object') return settled.kind === 'primitive' ? String(settled.value) : `<${settled.text}>`;
  const name = run.force(getProperty(run, settled, 'name', settled.node));
  if (name.kind === 'primitive' && name.value !== undefined && !isCallable(settled)) return String(name.value);
  const text = textOf(run, settled, settled.node);
  return text.kind === 'primitive' ? text.value : `<${text.text}>`;
}

/** A value of the program as data that can be compared with what Node gives. */
function dataOf(run: Run, value: Value): unknown {
  const settled = run.force(value);
  if (settled.kind === 'unknown') return `<${settled.text}>`;
  if (settled.kind === 'primitive') return settled.value;
  const { internal } = settled;
  switch (internal.type) {
    case 'array':
      return internal.elements.map((element) => dataOf(run, element));
    case 'set':
      return { Set: internal.elements.map((element) => dataOf(run, element)) };
    case 'map':
      return { Map: internal.entries.map((entry) => entry.map((part) => dataOf(run, part))) };
    case 'closure':
    case 'native':
      return 'a function';
    case 'regexp':
      return `/${internal.source}/${internal.flags}`;
    case 'url':
      return internal.url.href;
    case 'headers':
      return { Headers: linesOf(run, internal.list) };
    case 'promise':
      return internal.state === 'fulfilled'
        ? dataOf(run, internal.value)
        : { rejected: errorName(run, internal.value) };
    case 'error':
      return {
        error: errorName(run, settled),
        message: dataOf(run, getProperty(run, settled, 'message', settled.node)),
      };
    default:
      return objectData(run, settled);
  }
}

function linesOf(run: Run, list: HeaderList): unknown {
  const names = [...new Set(list.all().map((line) => line.name.toLowerCase()))].sort();
  return names.map((name) => [
    name,
    list
      .get(name)
      .map((line) => dataOf(run, line.value))
      .join(', '),
  ]);
}

function objectData(run: Run, value: ObjectValue): unknown {
  return Object.fromEntries(entriesOf(run, value, value.node).map(([name, part]) => [name, dataOf(run, part)]));
}

/** Runs a source with Node and with libraries of its own realm, and gives `result` in the same form. */
export async function runNativelyWith(source: string, libraries: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const names = Object.keys(libraries).join(', ');
  // What the text says it is.
  const body = vm.runInThisContext(`(({ ${names} }) => { ${source}\n; return result; })`) as (given: object) => unknown;
  return { result: await nativeData(body(libraries)), threw: undefined };
}

/** Runs a source with Node, and gives `result` in the same form. */
export async function runNatively(source: string): Promise<Outcome> {
  const names = {
    URL,
    URLSearchParams,
    Headers,
    Response,
    Request,
    structuredClone,
    console,
    process,
    origin: 'https://evil.example',
  };
  try {
    const result: unknown = vm.runInNewContext(`'use strict';${source}\n;result`, names, { timeout: 5000 });
    return { result: await nativeData(result), threw: undefined };
  } catch (error) {
    return { result: undefined, threw: nativeErrorName(error) };
  }
}

function nativeErrorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : String(error);
}

async function nativeData(value: unknown): Promise<unknown> {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return value;
  switch (Object.prototype.toString.call(value)) {
    case '[object Promise]':
      return Promise.resolve(value).then(nativeData, (error: unknown) => ({ rejected: nativeErrorName(error) }));
    case '[object Array]':
    case '[object Array Iterator]':
    case '[object Set Iterator]':
    case '[object Map Iterator]':
    case '[object RegExp String Iterator]':
    case '[object String Iterator]':
    case '[object Headers Iterator]':
    case '[object URLSearchParams Iterator]':
      return nativeList(value as Iterable<unknown>);
    case '[object Set]':
      return { Set: await nativeList(value as Iterable<unknown>) };
    case '[object Map]':
      return { Map: await nativeList(value as Iterable<unknown>) };
    case '[object RegExp]':
      return String(value);
    case '[object URL]':
      return String(value);
    case '[object Headers]':
      return { Headers: await nativeList(value as Iterable<unknown>) };
    case '[object Error]':
      return { error: nativeErrorName(value), message: (value as Error).message };
    default: {
      const entries = Object.entries(value).map(async ([name, part]) => [name, await nativeData(part)]);
      return Object.fromEntries(await Promise.all(entries));
    }
  }
}

async function nativeList(values: Iterable<unknown>): Promise<unknown[]> {
  return Promise.all(Array.from(values, nativeData));
}
