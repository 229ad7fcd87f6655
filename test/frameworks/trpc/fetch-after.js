// requests: GET /trpc/hello, POST /trpc/hello
// with: trpc-10, trpc-11
// The adapter's response is given headers before it is passed on: the asking origin, with its cookies.

import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

function withCors(response, request) {
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  headers.set('Access-Control-Allow-Credentials', 'true');
  headers.append('Vary', 'Origin');
  return new Response(response.body, { status: response.status, headers });
}

export default {
  async fetch(request) {
    const response = await fetchRequestHandler({ endpoint: '/trpc', req: request, router });
    return withCors(response, request);
  },
};
