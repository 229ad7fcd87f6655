interface Env {
  readonly ORIGINS: string;
  readonly LISTS: { get(name: string): Promise<string | null> };
}

async function isAllowed(origin: string, env: Env): Promise<boolean> {
  if (env.ORIGINS.split(',').includes(origin)) return true;
  return (await env.LISTS.get(origin)) !== null;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const origin = request.headers.get('Origin');
    const response = new Response('{}');
    if (origin !== null && (await isAllowed(origin, env))) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      response.headers.set('Access-Control-Allow-Credentials', 'true');
    }
    response.headers.set('Vary', 'Origin');
    return response;
  },
};
