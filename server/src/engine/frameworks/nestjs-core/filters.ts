// Nest's exception filters: the nearest one that is for the exception answers it; where there is none, Nest does, with
// the exception's status and the headers that are there.

import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { defineHidden, native, object, primitive, undefinedValue, type Value } from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { runLater } from '../outcome.ts';
import type ts from 'typescript';
import { callMethod } from './adapter.ts';
import { classOf, decoratorsOf, meaningOf } from './decorators.ts';
import { isOfType, statusOf } from './exceptions.ts';
import { instanceOf } from './injection.ts';

/** The objects of one request, as the adapter hands them over. */
export interface Passage {
  readonly run: Run;
  readonly request: Value;
  readonly response: Value;
  readonly next: Value;
}

export function answerException(
  exception: Value,
  passage: Passage,
  exchange: Exchange,
  filters: readonly Value[],
): void {
  const { run } = passage;
  const filter = filters.find((one) => isFor(run, one, exception));
  const instance = filter && instanceOf(run, filter);
  if (!instance) return answerByNest(exception, passage, exchange);
  const { node } = instance;
  exchange.handedOver = false;
  const host = argumentsHost(passage, node);
  const result = callValue(run, getProperty(run, instance, 'catch', node), instance, [exception, host], node);
  if (!run.stopped) awaited(run, result);
  runLater(run, exchange);
  // What a filter throws nobody handles.
  if (run.takeThrown() && !exchange.sent) exchange.unanswered = true;
  else if (!exchange.sent && exchange.handedOver) callMethod(run, passage.response, 'send', [], node);
  else if (!exchange.sent) exchange.unanswered = true;
}

function answerByNest(exception: Value, { run, response }: Passage, exchange: Exchange): void {
  if (exchange.sent) return;
  exchange.status = statusOf(run, exception);
  callMethod(run, response, 'send', [], response.node);
}

/** `@Catch()` is for everything, `@Catch(A, B)` for exceptions of these classes. */
function isFor(run: Run, filter: Value, exception: Value): boolean {
  const settled = run.force(filter);
  if (settled.kind !== 'object') return false;
  const constructor = settled.prototype?.properties.get('constructor')?.value;
  const type = classOf(run, settled) ?? (constructor && classOf(run, constructor));
  const types = type && meaningOf(decoratorsOf(run, type), 'catch')?.types;
  return types !== undefined && (types.length === 0 || types.some((one) => isOfType(run, exception, one)));
}

/** `ArgumentsHost`: how filters, guards and interceptors come by request and response. */
export function argumentsHost({ request, response, next }: Passage, node: ts.Node): Value {
  const gives = (name: string, value: Value) => native(name, node, () => value);
  const args = [request, response, next];
  const http = objectWith(node, {
    getRequest: gives('getRequest', request),
    getResponse: gives('getResponse', response),
    getNext: gives('getNext', next),
  });
  return objectWith(node, {
    switchToHttp: gives('switchToHttp', http),
    getType: gives('getType', primitive('http', node)),
    getArgByIndex: native('getArgByIndex', node, ({ run, args: [index] }) => {
      const at = index && run.force(index);
      return (at?.kind === 'primitive' ? args[Number(at.value)] : undefined) ?? undefinedValue(node);
    }),
  });
}

/** The class `BaseExceptionFilter`: `super.catch(exception, host)` answers as Nest does. */
export function baseExceptionFilter(node: ts.Node): Value {
  const prototype = object(node);
  const answer = native('catch', node, ({ run, args, node: at }) => {
    const { exchange } = run;
    if (exchange && !exchange.sent) {
      exchange.status = args[0] ? statusOf(run, args[0]) : 500;
      exchange.sent = true;
    }
    return undefinedValue(at);
  });
  defineHidden(prototype, 'catch', answer);
  const construct = native('BaseExceptionFilter', node, ({ node: at }) => object(at, { type: 'plain' }, prototype));
  defineHidden(construct, 'prototype', prototype);
  return construct;
}

/** The tokens under which parts that hold for the whole app are provided. */
export const FILTER_TOKEN = 'APP_FILTER';
