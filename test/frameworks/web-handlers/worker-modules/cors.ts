type Handler = (request: Request) => Promise<Response>;

const origins = ['https://shop.example.com', 'null'];

export function withCors(handler: Handler): Handler {
  return async (request) => {
    const origin = request.headers.get('Origin') ?? '';
    const allowed = origins.includes(origin) ? origin : origins[0]!;
    if (request.method === 'OPTIONS') {
      return new Response(null, {
        status: 204,
        headers: {
          'Access-Control-Allow-Origin': allowed,
          'Access-Control-Allow-Methods': 'GET, DELETE',
        },
      });
    }
    try {
      const inner = await handler(request);
      const response = new Response(inner.body, inner);
      response.headers.set('Access-Control-Allow-Origin', allowed);
      response.headers.set('Vary', 'Accept-Encoding');
      return response;
    } catch {
      return new Response('failed', { status: 500 });
    }
  };
}
