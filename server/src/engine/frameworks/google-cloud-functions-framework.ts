// Google Cloud's @google-cloud/functions-framework: `http(name, handler)` with Express's request and response.

import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import type { Endpoint } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { native, undefinedValue, type Callable, type NativeCall, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { fail, hasFailed } from './outcome.ts';

export const googleCloudFunctionsFramework = defineFramework({
  name: '@google-cloud/functions-framework',
  packages: ['@google-cloud/functions-framework'],
  model: ({ node, name, subpath }) => {
    if (subpath) return undefined;
    const module = objectWith(node, { http: native('http', node, registerHttp) });
    module.rest = unknown({ key: `import ${name}`, node, from: [{ kind: 'module', name }] });
    return module;
  },
});

function registerHttp({ run, args, node }: NativeCall): Value {
  const handler = args[1] && run.force(args[1]);
  if (handler && isCallable(handler)) run.sites.push(() => [httpEndpoint(handler, node)]);
  return undefinedValue(node);
}

function httpEndpoint(handler: Callable, node: NativeCall['node']): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `functions-framework ${file}:${start}`,
    label: 'the function',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (run, exchange) => {
      const args = [expressRequest(exchange, node), expressResponse(exchange, node)];
      const result = callValue(run, handler, undefinedValue(node), args, node);
      if (hasFailed(run, exchange, result) && !exchange.sent) fail(exchange);
      else if (!exchange.sent) exchange.unanswered = !exchange.handedOver;
    },
  };
}
