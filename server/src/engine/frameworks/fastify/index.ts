// Fastify 3 to 5: apps, plugins and their contexts, hooks, routes, handlers of errors. Tested against the real 3.29, 4.29
// and 5.12 (test/frameworks/fastify) and against every measurement of its CORS plugin.

import type ts from 'typescript';
import semver from 'semver';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, type NativeCall, type Value } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { functionWith } from '../native-object.ts';
import { emptyHooks, type App, type Context } from './app.ts';
import { appEndpoints } from './endpoints.ts';
import { makeInstance } from './instance.ts';
import { enqueue } from './loading.ts';

const NEWEST = 5;

export const fastify = defineFramework({
  name: 'fastify',
  packages: ['fastify'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const major = semver.coerce(version.number)?.major ?? NEWEST;
    const make = native('fastify', node, (call) => newApp(call, major));
    return functionWith(make, { fastify: make, default: make });
  },
});

function newApp(call: NativeCall, major: number): Value {
  const { run, node } = call;
  const root = newRoot(node, major, {
    ignoreTrailingSlash: isSet(call, 'ignoreTrailingSlash', false),
    caseSensitive: isSet(call, 'caseSensitive', true),
  });
  run.sites.push(() => appEndpoints(run, root.app, root, false));
  return root.value;
}

/** An app with nothing in it yet. */
function newRoot(node: ts.Node, major: number, matching: App['matching']): Context {
  const app: App = {
    node,
    major,
    matching,
    routes: [],
    notFound: [],
    queue: [],
    holdsUnseen: false,
    loadsUnseen: false,
  };
  return makeInstance({ app, parent: undefined, prefix: '', hooks: emptyHooks() }, node);
}

/** Whether an option of `fastify({…})` is on; what is unknown is taken for its default. */
function isSet({ run, args, node }: NativeCall, name: string, byDefault: boolean): boolean {
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') return byDefault;
  const value = run.force(getProperty(run, options, name, node));
  return value.kind === 'primitive' && typeof value.value === 'boolean' ? value.value : byDefault;
}

/**
 * A plugin that nobody in sight registers, registered in an app that has nothing else: what it does to whoever
 * registers it.
 */
export function pluginAlone(run: Run, plugin: Value, options: Value | undefined, node: ts.Node): void {
  const root = newRoot(node, NEWEST, { ignoreTrailingSlash: false, caseSensitive: true });
  enqueue(run, root, plugin, options, node);
  run.sites.push(() => appEndpoints(run, root.app, root, true));
}
