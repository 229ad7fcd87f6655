// Nest's modules: the tree of `@Module({ imports, controllers, providers })` below a root module, dynamic modules
// (`{ module: X, … }`) and forward references among them.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { undefinedValue, type Settled, type Value } from '../../interpreter/value.ts';
import { classOf, decoratorsOf, meaningOf, type ClassValue } from './decorators.ts';

/** What an app is made of, the root module's parts first. */
export interface Parts {
  readonly modules: ClassValue[];
  readonly controllers: ClassValue[];
  readonly providers: Value[];
}

const MOST_MODULES = 150;

/** All parts of the app whose root module this is. */
export function partsOf(run: Run, root: Value, node: ts.Node): Parts {
  const parts: Parts = { modules: [], controllers: [], providers: [] };
  const seen = new Set<unknown>();
  const queue = [root];
  for (const entry of queue) {
    const module = openModule(run, entry, node);
    if (module.kind !== 'object' || seen.has(module) || seen.size > MOST_MODULES) continue;
    seen.add(module);
    const type = classOf(run, module);
    if (type) {
      parts.modules.push(type);
      const options = meaningOf(decoratorsOf(run, type), 'module')?.options;
      if (options) queue.push(...takeParts(run, options, parts, node));
    } else {
      const dynamic = getProperty(run, module, 'module', node);
      queue.push(dynamic, ...takeParts(run, module, parts, node));
    }
  }
  return parts;
}

/** Adds what a module's options name, and gives the modules that it imports. */
function takeParts(run: Run, options: Value, parts: Parts, node: ts.Node): readonly Value[] {
  const listed = (name: string): readonly Value[] => {
    const settled = run.force(options);
    if (settled.kind !== 'object') return [];
    const list = run.force(getProperty(run, settled, name, node));
    return list.kind === 'object' ? (elementsOf(run, list, node) ?? []) : [];
  };
  for (const controller of listed('controllers')) {
    const type = classOf(run, controller);
    if (type && !parts.controllers.some(({ code }) => code === type.code)) parts.controllers.push(type);
  }
  parts.providers.push(...listed('providers'));
  return listed('imports');
}

/** `forwardRef(() => UsersModule)` and promises of modules. */
function openModule(run: Run, entry: Value, node: ts.Node): Settled {
  const settled = run.force(entry);
  if (settled.kind !== 'object') return settled;
  if (settled.internal.type === 'promise') return openModule(run, settled.internal.value, node);
  const reference = settled.properties.get('forwardRef')?.value;
  return reference ? run.force(callValue(run, reference, undefinedValue(node), [], node)) : settled;
}

/** What is provided under a token of Nest's own: `{ provide: APP_FILTER, useClass: AllExceptionsFilter }`. */
export function providedAs(run: Run, { providers }: Parts, token: string, node: ts.Node): readonly Value[] {
  return providers.flatMap((provider) => {
    const settled = run.force(provider);
    if (settled.kind !== 'object' || isCallable(settled)) return [];
    if (knownText(run, getProperty(run, settled, 'provide', node)) !== token) return [];
    const given = settled.properties.get('useClass') ?? settled.properties.get('useValue');
    return given ? [given.value] : [];
  });
}
