const ORIGINS = ['https://app.example.com', 'https://admin.example.com'];

interface Context {
  readonly request: Request;
  readonly env: { readonly ORDERS: { list(): Promise<unknown> } };
}

export async function onRequestGet({ request, env }: Context): Promise<Response> {
  const response = Response.json(await env.ORDERS.list());
  const origin = request.headers.get('Origin');
  if (origin && ORIGINS.includes(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin);
  }
  return response;
}
