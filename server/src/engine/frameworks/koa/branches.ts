// Middleware that is made of other middleware: composed, mounted under a path, or a router's. Each kind tells which routes
// are behind it, so that an app finds its endpoints.

import type { Run } from '../../interpreter/run.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import { openHandler } from '../open-handler.ts';

/** What an app may be asked for. */
export interface Route {
  readonly path: string;
  /** Upper case; empty for all methods. */
  readonly methods: readonly string[];
  /** False for a route whose own handlers cannot touch CORS: it answers as every other such route does. */
  readonly isOfInterest: boolean;
}

export interface Branch {
  /** The routes behind it, where it is mounted at `prefix`. */
  readonly routes: (run: Run, prefix: string) => readonly Route[];
  /** Called when something uses it: it is no app of its own then. */
  readonly markUsed: () => void;
}

const branches = new WeakMap<ObjectValue, Branch>();

/** Notes what a middleware is made of; gives the middleware. */
export function asBranch(middleware: ObjectValue, branch: Branch): ObjectValue {
  branches.set(middleware, branch);
  return middleware;
}

export function branchOf(middleware: Value): Branch | undefined {
  return middleware.kind === 'object' ? branches.get(middleware) : undefined;
}

/** Notes that middleware is in use, where it is known without reading a file for it. */
export function markUsed(middleware: Value): void {
  branchOf(middleware)?.markUsed();
}

/** All routes behind a list of middleware; its plain members show on a path that no route of the file answers. */
export function routesOf(run: Run, middleware: readonly Value[], prefix: string): readonly Route[] {
  const routes: Route[] = [];
  let isShared = false;
  for (const one of middleware) {
    const settled = openHandler(run, one);
    const branch = settled && branchOf(settled);
    if (branch) routes.push(...branch.routes(run, prefix));
    else isShared = true;
  }
  return isShared ? [...routes, { path: `${prefix}/any`, methods: [], isOfInterest: true }] : routes;
}
