// requests: GET /
// env: ALLOWED_ORIGIN=https://app.example.com
// env: (empty)
interface Env {
  readonly ALLOWED_ORIGIN?: string;
}

export default {
  fetch(request: Request, env: Env): Response {
    const headers = new Headers({ 'Content-Type': 'text/plain' });
    headers.set('Access-Control-Allow-Origin', env.ALLOWED_ORIGIN ?? '*');
    headers.append('Vary', 'Origin');
    if (request.method === 'POST') throw new Error('not here');
    return new Response('hello', { headers });
  },
};
