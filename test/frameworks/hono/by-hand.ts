// requests: GET /before, GET /after, GET /append, GET /own, GET /raw, GET /spread, OPTIONS /before
import { Hono } from 'hono';
import type { Context, Next } from 'hono';

const ALLOWED = ['https://app.example.com', 'https://b.example.com'];
const CORS = { 'Access-Control-Allow-Origin': '*', 'X-Frame-Options': 'DENY' };
const app = new Hono();

async function allowKnown(c: Context, next: Next) {
  const origin = c.req.header('Origin');
  if (origin && ALLOWED.includes(origin)) {
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Allow-Credentials', 'true');
  }
  c.header('Vary', 'Origin');
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET, POST');
    return c.body(null, 204);
  }
  await next();
}

app.use('/before', allowKnown);
app.get('/before', (c) => c.text('before'));

app.use('/after', async (c, next) => {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', c.req.header('origin') ?? '*');
});
app.get('/after', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return c.json({ after: true });
});

app.get('/append', (c) => {
  c.header('Vary', 'Accept');
  c.header('Vary', 'Origin', { append: true });
  c.header('Access-Control-Allow-Origin', c.req.raw.headers.get('Origin') ?? 'null');
  return c.text('append');
});

app.get('/own', (c) => c.json({ own: true }, 200, { 'Access-Control-Allow-Origin': '*', Vary: 'Origin' }));
app.get('/raw', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return new Response('raw', { headers: { 'Access-Control-Expose-Headers': 'X-A' } });
});
app.get('/spread', (c) => c.body('spread', { status: 202, headers: { ...CORS, 'Content-Type': 'text/plain' } }));
app.options('/own', (c) => c.newResponse(null, 204, CORS));

export default app;
