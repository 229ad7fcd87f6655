interface Env {
  SESSIONS: { get(key: string): Promise<string | null> };
}

function withCors(request: Request, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  headers.set('Access-Control-Allow-Credentials', 'true');
  return new Response(response.body, { status: response.status, headers });
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const session = await env.SESSIONS.get(request.headers.get('Cookie') ?? '');
    if (session === null) return withCors(request, new Response('Who are you?', { status: 401 }));
    return withCors(request, new Response(session));
  },
};
