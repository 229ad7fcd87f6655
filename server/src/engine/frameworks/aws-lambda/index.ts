// AWS Lambda functions that answer HTTP requests, and Netlify's functions of the same shape: an exported
// `handler = async (event, context) => ({ statusCode, headers, body })`, or one that calls back.

import type ts from 'typescript';
import type { Exchange, ServerIdioms } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type Callable, type NativeCall, type Value } from '../../interpreter/value.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { placeOf } from '../../source/place.ts';
import { isClaimed } from '../claimed.ts';
import { defineFramework } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { runLater } from '../outcome.ts';
import { httpEvent } from './event.ts';
import { answersHttpEvents } from './recognised.ts';
import { failWithoutHeaders, sendResult } from './result.ts';

/** There is no way from the headers to the event that the handler was given. */
export const LAMBDA: ServerIdioms = { name: 'lambda' };

export const awsLambda = defineFramework({
  name: 'aws-lambda',
  packages: [],
  fileEndpoints: handlerEndpoints,
});

function handlerEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  return module.exportedNames.flatMap((name) => {
    const value = getProperty(run, module.exports, name, module.source);
    if (value.kind === 'deferred') return [];
    const handler = run.force(value);
    if (!isCallable(handler) || isClaimed(handler)) return [];
    return answersHttpEvents(name, handler) ? [handlerEndpoint(module, name, handler)] : [];
  });
}

function handlerEndpoint(module: ModuleInstance, name: string, handler: Callable): Endpoint {
  const { file, start } = placeOf(handler.node);
  return {
    key: `lambda ${file}:${start}`,
    label: name,
    node: module.source,
    methods: [],
    path: undefined,
    part: false,
    respond: (run, exchange) => respondByLambdaHandler(run, exchange, handler, handler.node),
  };
}

/** Lets an `(event, context, callback)` function answer. */
export function respondByLambdaHandler(run: Run, exchange: Exchange, handler: Value, node: ts.Node): void {
  exchange.server = LAMBDA;
  const answer = (error: Value | undefined, result: Value | undefined) => {
    const failed = error && run.force(error);
    if (failed && !(failed.kind === 'primitive' && failed.value == null)) failWithoutHeaders(exchange);
    else sendResult(run, exchange, result ?? undefinedValue(node), node);
  };
  const callback = native('callback', node, (call) => answered(call, () => answer(call.args[0], call.args[1])));
  const event = httpEvent(exchange.request, node);
  const result = callValue(run, handler, undefinedValue(node), [event, lambdaContext(node, answer), callback], node);
  const value = run.stopped ? undefinedValue(node) : awaited(run, result);
  runLater(run, exchange);
  if (run.takeThrown()) {
    if (!exchange.sent) failWithoutHeaders(exchange);
  } else if (!run.stopped && !exchange.sent) {
    finish(run, exchange, value, node);
  }
}

/** A handler that returns nothing, and has handed its callback to something that nobody shows, answers later. */
function finish(run: Run, exchange: Exchange, value: Value, node: ts.Node): void {
  const settled = run.force(value);
  const isNothing = settled.kind === 'primitive' && settled.value === undefined;
  if (isNothing && exchange.callbackLeftOut) exchange.unanswered = true;
  else sendResult(run, exchange, settled, node);
}

function answered({ node }: NativeCall, send: () => void): Value {
  send();
  return undefinedValue(node);
}

type Answer = (error: Value | undefined, result: Value | undefined) => void;

/** `context.succeed(response)` and its kind are older than the callback. */
function lambdaContext(node: ts.Node, answer: Answer): Value {
  const context = objectWith(node, {
    succeed: native('succeed', node, (call) => answered(call, () => answer(undefined, call.args[0]))),
    done: native('done', node, (call) => answered(call, () => answer(call.args[0], call.args[1]))),
    fail: native('fail', node, (call) => answered(call, () => failLater(answer, call))),
  });
  context.rest = unknown({ key: 'lambda context', text: 'context', node, from: [{ kind: 'server', part: 'context' }] });
  return context;
}

function failLater(answer: Answer, { args, node }: NativeCall): void {
  answer(args[0] ?? unknown({ key: `error@${node.pos}`, node, from: [] }), undefined);
}
