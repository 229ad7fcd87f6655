interface Env {
  SUBSCRIBERS: { put(key: string, value: string): Promise<void> };
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== 'POST') return new Response('Method not allowed', { status: 405 });
    const { email } = (await request.json()) as { email: string };
    await env.SUBSCRIBERS.put(email, new Date().toISOString());
    return new Response('Welcome', { status: 201, headers: { 'Access-Control-Allow-Origin': '*' } });
    //                                                                                      ^^^ warning missing-preflight 💡
  },
};
