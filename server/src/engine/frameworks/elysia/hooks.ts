// The hooks of Elysia: functions that stand before and after the handlers of routes, each with a scope that says how far
// up it is taken along by apps that use its app.

import { knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { NativeCall, Settled, Value } from '../../interpreter/value.ts';

export type Stage = 'request' | 'transform' | 'beforeHandle' | 'afterHandle' | 'mapResponse' | 'error';

/** Stays with its app, goes one app up, or goes everywhere. */
export type Scope = 'local' | 'scoped' | 'global';

export interface Hook {
  readonly call: Value;
  readonly scope: Scope;
  /** True for `derive` and `resolve`: what they give is laid over the context. */
  readonly adds: boolean;
}

export type Hooks = Readonly<Record<Stage, readonly Hook[]>>;

export const STAGES: readonly Stage[] = ['request', 'transform', 'beforeHandle', 'afterHandle', 'mapResponse', 'error'];

export const NO_HOOKS: Hooks = {
  request: [],
  transform: [],
  beforeHandle: [],
  afterHandle: [],
  mapResponse: [],
  error: [],
};

/** The stage at which a kind of hook is called, by its name among options. */
const STAGE_OF: Readonly<Record<string, Stage>> = {
  request: 'request',
  transform: 'transform',
  derive: 'transform',
  mapDerive: 'transform',
  beforeHandle: 'beforeHandle',
  resolve: 'beforeHandle',
  mapResolve: 'beforeHandle',
  afterHandle: 'afterHandle',
  mapResponse: 'mapResponse',
  error: 'error',
};

/** Hooks of one after those of another. */
export function following(first: Hooks, second: Hooks): Hooks {
  return each((stage) => [...first[stage], ...second[stage]]);
}

/** The hooks that an app takes over from one that it uses. */
export function takenAlong(hooks: Hooks): Hooks {
  return each((stage) => {
    // Nothing stops hooks that see the request first.
    if (stage === 'request') return hooks.request;
    const wide = hooks[stage].filter(({ scope }) => scope !== 'local');
    return wide.map((hook) => (hook.scope === 'scoped' ? { ...hook, scope: 'local' } : hook));
  });
}

/** Hooks whose scope was widened: `app.as('scoped')`. */
export function widened(hooks: Hooks, scope: Scope): Hooks {
  return each((stage) =>
    hooks[stage].map((hook) => (scope === 'global' || hook.scope === 'local' ? { ...hook, scope } : hook)),
  );
}

/** `name(handler)`, `name({ as }, handler)`: a handler, or a list of them. */
export function hooksOfCall(name: string, call: NativeCall, byDefault: Scope): Hooks {
  const { run, args } = call;
  const last = args.at(-1);
  const options = args.length > 1 && args[0] ? run.force(args[0]) : undefined;
  return last ? hooksOf(run, name, last, scopeIn(run, options, byDefault)) : NO_HOOKS;
}

/** The hooks among the options of a route, a group or a guard. */
export function hooksIn(run: Run, given: Value | undefined, byDefault: Scope): Hooks {
  const options = given && run.force(given);
  if (options?.kind !== 'object') return NO_HOOKS;
  const scope = scopeIn(run, options, byDefault);
  const names = Object.keys(STAGE_OF).filter((name) => name !== 'request' && options.properties.has(name));
  return names
    .map((name) => hooksOf(run, name, getProperty(run, options, name, options.node), scope))
    .reduce(following, NO_HOOKS);
}

function hooksOf(run: Run, name: string, given: Value, scope: Scope): Hooks {
  const stage = STAGE_OF[name];
  if (!stage) return NO_HOOKS;
  const settled = given.kind === 'object' ? given : undefined;
  const list = settled?.internal.type === 'array' ? (elementsOf(run, settled, settled.node) ?? []) : [given];
  const adds = /^(?:map)?(?:derive|resolve)$/i.test(name);
  return { ...NO_HOOKS, [stage]: list.map((call): Hook => ({ call, scope, adds })) };
}

function scopeIn(run: Run, options: Settled | undefined, byDefault: Scope): Scope {
  if (options?.kind !== 'object' || !options.properties.has('as')) return byDefault;
  const text = knownText(run, getProperty(run, options, 'as', options.node));
  return text === 'global' || text === 'scoped' ? text : byDefault;
}

function each(hooksAt: (stage: Stage) => readonly Hook[]): Hooks {
  return {
    request: hooksAt('request'),
    transform: hooksAt('transform'),
    beforeHandle: hooksAt('beforeHandle'),
    afterHandle: hooksAt('afterHandle'),
    mapResponse: hooksAt('mapResponse'),
    error: hooksAt('error'),
  };
}
