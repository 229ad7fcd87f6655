// The `itty-router` package 3 to 6: its routers, its responses, and its CORS functions (`createCors` of 4, `cors` since 5).
// Measured on 4.2.2, 5.0.24 and 6.0.0.

import semver from 'semver';
import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import {
  native,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { objectWith } from '../native-object.ts';
import { ALLOWLIST, createCors } from './cors.ts';
import { createCorsOf4 } from './create-cors.ts';
import { errorResponse, formatted, responders } from './responses.ts';
import { createRouter, NO_STAGES, stagesIn, type Stages } from './router.ts';

const NEWEST = '6.0.0';
const NEWEST_OF_4 = '4.2.2';

export const ittyRouter = defineFramework({
  name: 'itty-router',
  packages: ['itty-router'],
  // Each part can be imported by a path of its own.
  model: ({ node, version }) => {
    const library = libraryOf('itty-router', version, NEWEST);
    const is5 = semver.gte(library.version, '5.0.0');
    // Whoever imports `createCors` has version 4, although nobody says so.
    const older = library.installed ? {} : until4(node, libraryOf('itty-router', version, NEWEST_OF_4));
    const own = is5 ? since5(node, library) : until4(node, library);
    return objectWith(node, { ...responders(node), ...older, ...own });
  },
});

function until4(node: ts.Node, library: Library): Readonly<Record<string, Value>> {
  const router = constructor('Router', node, (call) => createRouter(call, NO_STAGES, true));
  const asks = { ...library, setsVary: false, allowlist: { ...ALLOWLIST, name: 'origins' } } as const;
  return { Router: router, createCors: native('createCors', node, (call) => createCorsOf4(call, asks)) };
}

function since5(node: ts.Node, library: Library): Readonly<Record<string, Value>> {
  const asks = { ...library, setsVary: false, allowlist: ALLOWLIST } as const;
  // So does whoever calls `handle`.
  const mayBe4 = !library.installed;
  const staged: NativeBehaviour = (call) => createRouter(call, stagesIn(call.run, optionsOf(call), call.node), mayBe4);
  return {
    IttyRouter: constructor('IttyRouter', node, (call) => createRouter(call, NO_STAGES, false)),
    Router: constructor('Router', node, staged),
    AutoRouter: constructor('AutoRouter', node, (call) => createRouter(call, autoStages(call), false)),
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
  const onError = native('error', node, ({ run: inner, args, node: at }) => errorResponse(inner, args[0], at));
  return {
    before: stages.before,
    finally: [whenMissing, format, ...stages.finally],
    catch: stages.catch ?? onError,
  };
}
