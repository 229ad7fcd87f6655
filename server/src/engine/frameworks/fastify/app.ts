// What a Fastify app is made of: contexts (the root, and one for each plugin that is encapsulated), their hooks, routes
// and handlers of errors.

import type ts from 'typescript';
import type { PathMatching } from '../find-my-way.ts';
import type { Settled, ObjectValue, Value } from '../../interpreter/value.ts';

export const HOOKS = [
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onError',
] as const;
/** The hooks that can touch an answer; others run at start-up or when the answer is gone. */
export type HookName = (typeof HOOKS)[number];

export interface App {
  /** The call that made it, or what stands for it. */
  readonly node: ts.Node;
  readonly major: number;
  readonly matching: PathMatching;
  readonly routes: Route[];
  /** Handlers of what no route answers, by the prefix they were set for. */
  readonly notFound: Route[];
  /** What waits for its turn: plugins to be loaded, hooks to be added. */
  queue: (() => void)[];
  /** True once code was registered that nobody shows: it may answer anything. */
  holdsUnseen: boolean;
  /** True once a plugin of a package was registered that nobody shows: it may add hooks for every answer. */
  loadsUnseen: boolean;
}

/** An instance: what `fastify()` gives, or what an encapsulated plugin gets. */
export interface Context {
  readonly app: App;
  readonly parent: Context | undefined;
  readonly children: Context[];
  readonly prefix: string;
  readonly hooks: Record<HookName, Value[]>;
  errorHandler: Value | undefined;
  readonly decorations: { readonly reply: Map<string, Value>; readonly request: Map<string, Value> };
  readonly value: ObjectValue;
}

export interface Route {
  readonly methods: readonly string[];
  readonly path: string;
  readonly context: Context;
  readonly handler: Value | undefined;
  /** The hooks of the route alone, after those of its context. */
  readonly hooks: Partial<Record<HookName, readonly Value[]>>;
  readonly errorHandler: Value | undefined;
  readonly config: Value | undefined;
  readonly node: ts.Node;
}

export function emptyHooks(): Record<HookName, Value[]> {
  return {
    onRequest: [],
    preParsing: [],
    preValidation: [],
    preHandler: [],
    preSerialization: [],
    onSend: [],
    onError: [],
  };
}

/** Adds a hook to a context and to those that are in it already; later ones take it over when they are made. */
export function addHook(context: Context, name: HookName, hook: Value): void {
  context.hooks[name].push(hook);
  for (const child of context.children) addHook(child, name, hook);
}

const contexts = new WeakMap<ObjectValue, Context>();

export function registerContext(context: Context): void {
  contexts.set(context.value, context);
}

/** The context behind an instance. */
export function contextOf(value: Settled): Context | undefined {
  return value.kind === 'object' ? contexts.get(value) : undefined;
}

/** The value of a decoration: the context's own, or of one around it. */
export function decoration(context: Context, target: 'reply' | 'request', name: string): Value | undefined {
  for (let at: Context | undefined = context; at; at = at.parent) {
    const value = at.decorations[target].get(name);
    if (value) return value;
  }
  return undefined;
}

/** The handlers of errors, innermost first: each takes what the one before it throws. */
export function errorHandlers({ errorHandler, context }: Route): readonly Value[] {
  const handlers = errorHandler ? [errorHandler] : [];
  for (let at: Context | undefined = context; at; at = at.parent) {
    if (at.errorHandler) handlers.push(at.errorHandler);
  }
  return handlers;
}
