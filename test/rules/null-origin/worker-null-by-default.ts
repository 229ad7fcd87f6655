interface Env {
  readonly ITEMS: { list(): Promise<unknown> };
}

const ORIGINS = new Set(['https://app.example.com', 'https://admin.example.com']);

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const origin = request.headers.get('Origin') ?? '';
    return Response.json(await env.ITEMS.list(), {
      headers: {
        'Access-Control-Allow-Origin': ORIGINS.has(origin) ? origin : 'null',
        //                                                            ^^^^^^ error null-origin 💡
        'Access-Control-Allow-Credentials': 'true',
        Vary: 'Origin',
      },
    });
  },
} satisfies ExportedHandler<Env>;
