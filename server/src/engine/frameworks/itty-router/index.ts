// The `itty-router` package 3 to 6: its routers, its responses, and its CORS functions (`createCors` of 4, `cors` since 5).
// Measured on 4.2.2, 5.0.24 and 6.0.0. What 4 brought along came from two packages before: itty-cors and
// itty-router-extras (read: 0.3.7 and 0.4.6).

import semver from 'semver';
import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  native,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { objectWith } from '../native-object.ts';
import { ALLOWLIST, createCors } from './cors.ts';
import { createCorsOf4 } from './create-cors.ts';
import { errorResponse, formatted, responders } from './responses.ts';
import { createRouter, NO_STAGES, stagesIn, type Manners, type Stages } from './router.ts';

const NEWEST = '6.0.0';
const NEWEST_OF_4 = '4.2.2';
const UNTIL_4: Manners = { hasHandle: true, restMayBeEmpty: true };

export const ittyRouter = defineFramework({
  name: 'itty-router',
  packages: ['itty-router', 'itty-cors', 'itty-router-extras'],
  // Each part can be imported by a path of its own.
  model: ({ node, name, version }) => {
    const module = objectWith(node, partsOf(name, version, node));
    module.rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }] });
    return module;
  },
});

function partsOf(name: string, version: AssumedVersion, node: ts.Node): Readonly<Record<string, Value>> {
  if (name === 'itty-router-extras') return { ...responders(node), ThrowableRouter: throwableRouter(node) };
  if (name === 'itty-cors') return corsOf4(node, libraryOf(name, version, '0.3.7'));
  const library = libraryOf(name, version, NEWEST);
  if (semver.lt(library.version, '5.0.0')) return { ...responders(node), ...until4(node, library) };
  // Whoever imports `createCors` has version 4, although nobody says so.
  const older = library.installed ? {} : corsOf4(node, libraryOf(name, version, NEWEST_OF_4));
  return { ...responders(node), ...older, ...since5(node, library) };
}

function until4(node: ts.Node, library: Library): Readonly<Record<string, Value>> {
  const router = constructor('Router', node, (call) => createRouter(call, NO_STAGES, UNTIL_4));
  return { Router: router, ...corsOf4(node, library) };
}

function corsOf4(node: ts.Node, library: Library): Readonly<Record<string, Value>> {
  const asks = { ...library, setsVary: false, allowlist: { ...ALLOWLIST, name: 'origins' } } as const;
  return { createCors: native('createCors', node, (call) => createCorsOf4(call, asks)) };
}

function throwableRouter(node: ts.Node): Value {
  const stages = { ...NO_STAGES, catch: onError(node) };
  return constructor('ThrowableRouter', node, (call) => createRouter(call, stages, UNTIL_4));
}

function since5(node: ts.Node, library: Library): Readonly<Record<string, Value>> {
  const asks = { ...library, setsVary: false, allowlist: ALLOWLIST } as const;
  // So does whoever calls `handle`.
  const manners = { hasHandle: !library.installed, restMayBeEmpty: semver.gte(library.version, '6.0.0') };
  const staged: NativeBehaviour = (call) => createRouter(call, stagesIn(call.run, optionsOf(call), call.node), manners);
  return {
    IttyRouter: constructor('IttyRouter', node, (call) => createRouter(call, NO_STAGES, manners)),
    Router: constructor('Router', node, staged),
    AutoRouter: constructor('AutoRouter', node, (call) => createRouter(call, autoStages(call), manners)),
    cors: native('cors', node, (call) => createCors(call, asks)),
  };
}

/** `Router()` and `new Router()` are the same. */
function constructor(name: string, node: ts.Node, behaviour: NativeBehaviour): Value {
  return native(name, node, behaviour, behaviour);
}

function optionsOf({ run, args }: NativeCall): Settled | undefined {
  return args[0] && run.force(args[0]);
}

function handlerIn(call: NativeCall, name: string): Callable | undefined {
  const options = optionsOf(call);
  const value =
    options?.kind === 'object' ? call.run.force(getProperty(call.run, options, name, call.node)) : undefined;
  return value && isCallable(value) ? value : undefined;
}

/** What `AutoRouter` does besides: it answers 404 where no route has, makes responses of data, and of exceptions. */
function autoStages(call: NativeCall): Stages {
  const { run, node } = call;
  const stages = stagesIn(run, optionsOf(call), node);
  const missing = handlerIn(call, 'missing');
  const format = handlerIn(call, 'format') ?? native('json', node, formatted);
  const whenMissing = native('missing', node, ({ run: inner, args, node: at }) => {
    const [response, ...others] = args;
    const settled = response && inner.force(response);
    if (settled && !(settled.kind === 'primitive' && settled.value == null)) return settled;
    if (!missing) return newResponse(inner, new HeaderList(), 404, at);
    return awaited(inner, callValue(inner, missing, undefinedValue(at), others, at));
  });
  return {
    before: stages.before,
    finally: [whenMissing, format, ...stages.finally],
    catch: stages.catch ?? onError(node),
  };
}

function onError(node: ts.Node): Callable {
  const behaviour: NativeBehaviour = ({ run, args, node: at }) => errorResponse(run, args[0], at);
  return native('error', node, behaviour) as Callable; // A native is one.
}
