// The CORS functions of itty-router by themselves, for where the router that they are for stands in another file.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import type { Endpoint } from '../../interpreter/run.ts';
import { undefinedValue, type NativeBehaviour } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { leaveVaryOpen } from '../unseen-vary.ts';
import { answerWith } from '../web-handler.ts';
import { webRequest } from '../web-request.ts';

interface CorsFunctions {
  readonly preflight: NativeBehaviour;
  readonly corsify: NativeBehaviour;
}

/** What the call of `name` at `node` has made, between a request and a response that nobody knows. */
export function corsPart(name: string, { preflight, corsify }: CorsFunctions, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `${name} ${file}:${start}`,
    label: `${name}(…)`,
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run, exchange) => {
      const self = undefinedValue(node);
      const request = webRequest(exchange.request, node);
      const early = preflight({ run, self, args: [request], node });
      const isAnswered = !run.stopped && run.force(early).kind === 'object';
      const response = newResponse(run, new HeaderList(), 200, node);
      answerWith(run, isAnswered ? early : corsify({ run, self, args: [response, request], node }), node);
      if (!run.stopped) leaveVaryOpen(exchange, node);
    },
  };
}
