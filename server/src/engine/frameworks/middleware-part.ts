// A `(req, res, next)` function of a library as an endpoint of its own, for where nobody has seen it mounted.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import type { Endpoint } from '../interpreter/run.ts';
import { native, undefinedValue, type ObjectValue } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { lastWord } from './express/manners.ts';

/** The middleware that the call at `node` has made; `name` is what its library is called by. */
export function middlewarePart(name: string, middleware: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `${name} ${file}:${start}`,
    label: `${name}(…)`,
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run, exchange) => {
      const next = native('next', node, (call) => {
        if (!exchange.sent) lastWord(exchange, call.args[0]);
        if (!call.args[0]) exchange.status = 200;
        return undefinedValue(call.node);
      });
      const request = expressRequest(exchange, node);
      const response = expressResponse(exchange, node);
      callValue(run, middleware, undefinedValue(node), [request, response, next], node);
      if (!exchange.sent && !run.stopped) exchange.unanswered = true;
    },
  };
}
