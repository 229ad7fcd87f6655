import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('/api/*', cors({ origin: (origin) => origin, credentials: true }));
//                               ^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
app.get('/api/me', (c) => c.json({ name: 'Ada' }));

export default app;
