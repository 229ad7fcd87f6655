// `onRequest`, `onResponse` and `onError` of h3 2, which make middleware of a hook.

import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { native, undefinedValue, type NativeBehaviour, type NativeCall, type Value } from '../../interpreter/value.ts';
import { errorHeadersOf } from './event.ts';
import { callHandler, outcomeOf, valueOf, type Outcome } from './handlers.ts';
import { overlay } from './sending.ts';

export const hookMakers: Readonly<Record<string, NativeBehaviour>> = {
  onRequest: ({ args, node }) => native('onRequest', node, (call) => beforeRequest(args[0], call)),
  onResponse: ({ args, node }) => native('onResponse', node, (call) => afterResponse(args[0], call)),
  onError: ({ args, node }) => native('onError', node, (call) => afterError(args[0], call)),
};

function beforeRequest(hook: Value | undefined, { run, args, node }: NativeCall): Value {
  const outcome = callHandler(run, hook ?? undefinedValue(node), args.slice(0, 1), node);
  return outcome.kind === 'error' ? run.throw(outcome.error) : undefinedValue(node);
}

/** The hook gets the Response as it would be sent, and may give another. */
function afterResponse(hook: Value | undefined, { run, args, node }: NativeCall): Value {
  const { exchange } = run;
  const inner = goOn({ run, args, node });
  if (!exchange || inner.kind === 'error' || run.stopped) return valueOf(run, inner, node);
  const value = inner.kind === 'value' && inner.value.kind === 'object' ? inner.value.internal : undefined;
  const isResponse = value?.type === 'response';
  const list = isResponse ? value.list.copy() : new HeaderList();
  // Where nothing answers, that is an error, and what was prepared is lost.
  const isNotFound = inner.kind === 'nothing' && !exchange.passedUnseen;
  overlay(list, isNotFound ? errorHeadersOf(exchange) : exchange.headers);
  exchange.headers.clear();
  const own = isResponse ? value.status : exchange.status;
  const status = isNotFound ? 404 : inner.kind === 'value' ? own : undefined;
  const response = newResponse(run, list, status, node);
  const [event = undefinedValue(node)] = args;
  const outcome = callHandler(run, hook ?? undefinedValue(node), [response, event], node);
  if (outcome.kind === 'error') return run.throw(outcome.error);
  return outcome.kind === 'value' && outcome.value.kind === 'object' ? outcome.value : response;
}

function afterError(hook: Value | undefined, { run, args, node }: NativeCall): Value {
  const inner = goOn({ run, args, node });
  if (inner.kind !== 'error') return valueOf(run, inner, node);
  const [event = undefinedValue(node)] = args;
  const outcome = callHandler(run, hook ?? undefinedValue(node), [inner.error, event], node);
  return valueOf(run, outcome.kind === 'nothing' ? inner : outcome, node);
}

function goOn({ run, args, node }: Omit<NativeCall, 'self'>): Outcome {
  const [, next = undefinedValue(node)] = args;
  return outcomeOf(run, callValue(run, next, undefinedValue(node), [], node));
}
