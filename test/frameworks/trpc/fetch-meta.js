// requests: GET /trpc/hello, OPTIONS /trpc/hello, GET /trpc/missing
// with: trpc-10, trpc-11
// The fetch adapter in a Worker: headers by `responseMeta`, preflights by hand.

import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'content-type, authorization',
};

export default {
  async fetch(request) {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router,
      createContext: () => ({}),
      responseMeta: () => ({ headers: CORS }),
    });
  },
};
