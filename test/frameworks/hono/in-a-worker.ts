// requests: GET /items, GET /other
import { Hono } from 'hono';

const app = new Hono();
app.get('/items', (c) => c.json([], 200, { 'X-Items': '0' }));
app.get('/other', (c) => c.text('other', 200, { 'Access-Control-Allow-Origin': 'https://app.example.com' }));

export default {
  async fetch(request: Request, env: object, ctx: ExecutionContext): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
    const response = await app.fetch(request, env, ctx);
    const answer = new Response(response.body, response);
    answer.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
    return answer;
  },
};
