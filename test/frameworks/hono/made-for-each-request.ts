// requests: GET /list, GET /asked, GET /table
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const ALLOWED = ['https://app.example.com', 'https://b.example.com'];
const tables = { open: cors(), closed: cors({ origin: [], credentials: true }) };
const createApp = () => {
  const app = new Hono();
  app.use('/list', async (c, next) => {
    const origin = c.req.header('Origin') ?? '';
    const middleware = cors({ origin: ALLOWED.includes(origin) ? origin : (ALLOWED[0] ?? ''), maxAge: 86400 });
    return middleware(c, next);
  });
  app.use('/asked', (c, next) => cors({ origin: c.req.header('Origin') ?? '*', credentials: true })(c, next));
  app.use('/table', tables.open);
  return app;
};

const app = createApp();
app.get('/list', (c) => c.json([]));
app.get('/asked', (c) => c.json([]));
app.post('/table', tables.closed, (c) => c.json([]));
export default app;
