// requests: GET /, GET /api/items, POST /api/items, GET /health, GET /users/x, DELETE /fails
interface Options {
  port?: number;
  routes?: Record<string, unknown>;
  fetch?(request: Request): Response | Promise<Response>;
  error?(error: Error): Response;
}
declare const Bun: { serve(options: Options): { readonly url: URL } };

const headers = { 'Access-Control-Allow-Origin': '*' };

Bun.serve({
  port: 3000,
  routes: {
    '/health': new Response('ok', { headers: { 'Access-Control-Allow-Origin': 'https://status.example.com' } }),
    '/api/items': {
      GET: () => Response.json([], { headers }),
      POST: async (request: Request) =>
        new Response(null, {
          status: 201,
          headers: { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? 'null', Vary: 'Origin' },
        }),
    },
    '/users/:id': (request: Request & { params: { id: string } }) => new Response(request.params.id),
    '/fails': () => {
      throw new Error('always');
    },
  },
  fetch(request) {
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...headers, 'Access-Control-Allow-Methods': 'GET, POST' } });
    }
    return new Response('not found', { status: 404 });
  },
  error: () => new Response('broken', { status: 500, headers: { 'Access-Control-Allow-Origin': '*' } }),
});

