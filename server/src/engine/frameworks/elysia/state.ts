// What an Elysia app consists of, and what it takes over from the apps that it uses.

import type ts from 'typescript';
import { object, type ObjectValue, type Settled, type Value } from '../../interpreter/value.ts';
import { following, NO_HOOKS, takenAlong, type Hooks, type Scope } from './hooks.ts';
import { cleanPath } from './paths.ts';

export interface ElysiaRoute {
  /** Upper case; `ALL` for any. */
  readonly method: string;
  readonly path: string;
  readonly handler: Value;
  readonly hooks: Hooks;
}

/** In what the releases differ. */
export interface Manners {
  /** How far hooks reach that say nothing of it: to everybody until Elysia 1. */
  readonly usualScope: Scope;
  /** Whether headers of a returned Response are joined with those in `set`; since 1.4.19 they go before them. */
  readonly joinsHeaders: boolean;
}

export interface ElysiaApp {
  readonly node: ts.Node;
  /** How it is called in messages. */
  readonly label: string;
  readonly prefix: string;
  readonly manners: Manners;
  readonly routes: ElysiaRoute[];
  hooks: Hooks;
  /** Headers that every response starts with. */
  readonly headers: ObjectValue;
  /** What handlers find in their context, and in its `store`. */
  readonly decorations: ObjectValue;
  readonly store: ObjectValue;
  /** The calls that have made it and the apps it uses. */
  readonly parts: Set<ts.Node>;
  /** True when it uses something that nobody shows. */
  usesUnseen: boolean;
}

/** An app without anything. */
export function emptyApp(node: ts.Node, label: string, prefix: string, manners: Manners): ElysiaApp {
  return {
    node,
    label,
    prefix,
    manners,
    routes: [],
    hooks: NO_HOOKS,
    headers: object(node),
    decorations: object(node),
    store: object(node),
    parts: new Set([node]),
    usesUnseen: false,
  };
}

/** Adds hooks after those that are there. */
export function addHooks(app: ElysiaApp, hooks: Hooks): void {
  app.hooks = following(app.hooks, hooks);
}

/** Adds a route, which takes the hooks of the moment along. */
export function addRoute(app: ElysiaApp, route: ElysiaRoute): void {
  const path = cleanPath(`${app.prefix}/${route.path}`);
  app.routes.push({ ...route, path, hooks: following({ ...app.hooks, request: [] }, route.hooks) });
}

/** Takes over what another app has at the moment. */
export function takeOver(app: ElysiaApp, plugin: ElysiaApp): void {
  for (const route of plugin.routes) addRoute(app, route);
  addHooks(app, plugin.manners.usualScope === 'global' ? plugin.hooks : takenAlong(plugin.hooks));
  copyInto(app.headers, plugin.headers);
  share(app, plugin);
}

/** Takes over what is there for handlers, and what is known of an app's parts. */
export function share(app: ElysiaApp, other: ElysiaApp): void {
  copyInto(app.decorations, other.decorations);
  copyInto(app.store, other.store);
  for (const part of other.parts) app.parts.add(part);
  app.usesUnseen ||= other.usesUnseen;
}

/** Copies properties as they are: who has written one is known by the property itself. */
export function copyInto(target: ObjectValue, source: Settled | undefined): void {
  if (source?.kind === 'unknown') target.rest = source;
  if (source?.kind !== 'object') return;
  for (const [name, property] of source.properties) target.properties.set(name, property);
  target.rest ??= source.rest;
}
