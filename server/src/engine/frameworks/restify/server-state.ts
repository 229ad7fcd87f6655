// What a restify server is made of: the chains that every request goes through, its routes, and those who listen.

import type ts from 'typescript';
import type { Value } from '../../interpreter/value.ts';
import type { PathRoute } from '../find-my-way.ts';

export interface Route extends PathRoute {
  readonly handlers: readonly Value[];
}

export interface ServerState {
  readonly node: ts.Node;
  /** Before a route is looked for: for every request. */
  readonly pre: Value[];
  /** Once a route is found, before its own handlers. */
  readonly use: Value[];
  readonly routes: Route[];
  /** By the name of the event. */
  readonly listeners: Map<string, Value[]>;
}
