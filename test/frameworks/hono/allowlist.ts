// requests: GET /api/items, POST /api/items, GET /about
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { logger } from 'hono/logger';

const app = new Hono();

app.use(logger());
app.use(
  '/api/*',
  cors({
    origin: ['https://app.example.com', 'https://admin.example.com'],
    allowMethods: ['GET', 'POST', 'OPTIONS'],
    allowHeaders: ['Content-Type', 'Authorization'],
    exposeHeaders: ['X-Total-Count'],
    maxAge: 600,
    credentials: true,
  }),
);

app.get('/api/items', (c) => c.json({ items: [] }));
app.post('/api/items', async (c) => {
  const item = await c.req.json().catch(() => ({}));
  return c.json(item, 201);
});
app.get('/about', (c) => c.text('about'));

export default app;
