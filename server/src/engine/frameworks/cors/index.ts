// The `cors` package, 2.0 to 2.8 (lib/index.js): options, per-request delegates, origin callbacks, preflights.
// Tested against every measured row of the library and against the library itself (test/frameworks/cors).

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { throwTypeError } from '../../interpreter/properties.ts';
import { native, undefinedValue, type NativeCall, type Settled, type Value } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { libraryOf, type Library } from '../library-options.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import { middlewarePart } from '../middleware-part.ts';
import { answerWithOptions, truthyError, type CorsPassage } from './answer.ts';
import { OPTIONS, readDelegatedOptions, readOptions } from './options.ts';

/** The release that is assumed where no version is known. */
export const NEWEST = '2.8.6';

/** A list asks for exact origins, and sets Vary on every answer. */
export const ALLOWLIST = { name: 'origin', value: '$LIST' };

export const cors = defineFramework({
  name: 'cors',
  packages: ['cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('cors', version, NEWEST), allowlist: ALLOWLIST };
    return native('cors', node, (call) => corsMiddleware(call.run, call.args[0], call.node, library));
  },
});

/** What `cors(options)` gives, called at `node`: a `(req, res, next)` function. `library` tells whose behaviour it shows. */
export function corsMiddleware(run: Run, options: Value | undefined, node: ts.Node, library: Library): Value {
  if (semver.lt(library.version, '2.8.0') && isTruthyPrimitive(run, options)) {
    return throwTypeError(run, 'Cannot create property origin', node);
  }
  const middleware = native('cors middleware', node, (inner) => {
    run.invoked.add(node);
    const exchange = inner.run.exchange;
    const next = inner.args[2] ?? undefinedValue(inner.node);
    if (exchange && !exchange.sent) answer(inner, exchange, options, node, library, next);
    return undefinedValue(inner.node);
  });
  run.sites.push(() => [middlewarePart('cors', middleware, node)]);
  return middleware;
}

/** `cors('https://app.example.com')`: since 2.8 it counts as no options; before, it failed at once. */
function isTruthyPrimitive(run: Run, options: Value | undefined): boolean {
  const settled = options && run.force(options);
  return settled?.kind === 'primitive' && Boolean(settled.value);
}

/** `cors(options)` asks for its options, if they are a function, at every request. */
function answer(
  call: NativeCall,
  exchange: Exchange,
  options: Value | undefined,
  creation: ts.Node,
  library: Library,
  next: Value,
): void {
  const { run } = call;
  const passage: CorsPassage = {
    run,
    exchange,
    node: creation,
    library,
    next: (error) => void callValue(run, next, undefinedValue(creation), error ? [error] : [], creation),
  };
  const given = options && run.force(options);
  if (!given || !isCallable(given)) {
    noteUnknownOptions(given, OPTIONS, passage, library.name !== 'cors');
    return answerWithOptions(readOptions(run, given, creation, library.version), passage);
  }
  const callback = native('callback', creation, (answered) => {
    const [error, dynamic] = answered.args;
    const failure = error && truthyError(run, error);
    passage.exchange.refusedByError ||= failure !== undefined;
    if (failure) passage.next(failure);
    else answerAsDelegated(dynamic && run.force(dynamic), passage);
    return undefinedValue(answered.node);
  });
  callValue(run, given, undefinedValue(creation), [call.args[0] ?? undefinedValue(creation), callback], creation);
}

function answerAsDelegated(given: Settled | undefined, passage: CorsPassage): void {
  const { run, node, library } = passage;
  const isNothing = given === undefined || (given.kind === 'primitive' && given.value == null);
  if (isNothing && semver.lt(library.version, '2.8.0')) {
    throwTypeError(run, 'Cannot read properties of undefined (reading origin)', node);
  } else {
    noteUnknownOptions(given, OPTIONS, passage, library.name !== 'cors');
    answerWithOptions(readDelegatedOptions(run, given, node, library.version), passage);
  }
}
