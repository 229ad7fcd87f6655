// requests: GET /
// env: ALLOWED=https://app.example.com, SECOND=https://b.example.com
// env: ALLOWED=*
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono<{ Bindings: { ALLOWED: string; SECOND?: string } }>();
app.use('*', async (c, next) => {
  const middleware = cors({ origin: [c.env.ALLOWED, c.env.SECOND ?? 'https://second.example.com'], credentials: true });
  return middleware(c, next);
});
app.get('/', (c) => c.text('ok'));
export default app;
