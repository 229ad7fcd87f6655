import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';

const ALLOWED = ['https://app.example.com', 'https://b.example.com'];
const t = initTRPC.create();
const router = t.router({ me: t.procedure.query(() => 'me') });

export default {
  fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('origin') ?? '';
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router,
      responseMeta: () => ({
        headers: {
          Vary: 'trpc-accept, Origin',
          ...(ALLOWED.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
        },
      }),
    });
  },
};
