// The `micro` package: `micro(handler)` (9) and `serve(handler)` (10) serve one `(req, res)` function, whose result is
// sent; `send(res, status, data)` ends the response.

import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import type { Run } from '../interpreter/run.ts';
import { native, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { functionWith } from './native-object.ts';
import { serverOf } from './node-http/index.ts';
import { fail, hasFailed } from './outcome.ts';
import { requesterPart } from './probe-values.ts';

export const micro = defineFramework({
  name: 'micro',
  packages: ['micro'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const body = native('json', node, (call) => requesterPart('the body', call.node));
    return functionWith(native('micro', node, startServer), {
      serve: native('serve', node, servedHandler),
      send: native('send', node, send),
      json: body,
      text: body,
      buffer: body,
    });
  },
});

/** `micro(handler)`: an HTTP server. */
function startServer(call: NativeCall): Value {
  return serverOf(call.run, servedHandler(call), call.node);
}

/** `serve(handler)`: a listener for Node's servers. */
function servedHandler({ args, node }: NativeCall): Value {
  const handler = args[0] ?? undefinedValue(node);
  return native('listener', node, (call) => {
    answer(call.run, handler, call);
    return undefinedValue(call.node);
  });
}

function answer(run: Run, handler: Value, { self, args, node }: NativeCall): void {
  const { exchange } = run;
  if (!exchange) return;
  const result = callValue(run, handler, self, args, node);
  const sent = run.stopped ? undefined : run.force(awaited(run, result));
  if (hasFailed(run, exchange, result) && !exchange.sent) return fail(exchange);
  if (exchange.sent || run.stopped) return;
  const isNothing = sent?.kind === 'primitive' && sent.value === undefined;
  if (sent?.kind === 'primitive' && sent.value === null) exchange.status = 204;
  if (isNothing) exchange.unanswered = !exchange.handedOver;
  else exchange.sent = true;
}

/** `send(res, status, data)`. */
function send({ run, args, node }: NativeCall): Value {
  const { exchange } = run;
  const status = args[1] && run.force(args[1]);
  if (exchange && !exchange.sent) {
    exchange.status = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
    exchange.sent = true;
  }
  return undefinedValue(node);
}
