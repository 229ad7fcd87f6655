// requests: GET /, POST /items, GET /nothing
import { Elysia } from 'elysia';

const ORIGINS = ['https://app.example.com', 'http://localhost:5173'];

const app = new Elysia()
  .onRequest(({ request, set }) => {
    const origin = request.headers.get('origin');
    set.headers['vary'] = 'Origin';
    if (origin && ORIGINS.includes(origin)) {
      set.headers['access-control-allow-origin'] = origin;
      set.headers['access-control-allow-credentials'] = 'true';
    }
    if (request.method === 'OPTIONS') {
      set.headers['access-control-allow-methods'] = 'GET, POST, PUT';
      return new Response(null, { status: 204, headers: { 'Access-Control-Allow-Headers': 'x-a, authorization' } });
    }
  })
  .get('/', () => ({ hello: 'world' }))
  .post('/items', async ({ body }) => body);

app.listen(3000, ({ port }) => console.log(`http://localhost:${port}`));
