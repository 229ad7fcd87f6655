import { Hono } from 'hono';
import { cors } from 'hono/cors';

const ours = /^https:\/\/[a-z]+\.example\.com$/g;
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

const app = new Hono();
app.use('*', cors({ origin: (origin) => (ours.test(origin) ? origin : null), credentials: true }));
app.get('/me', (c) => c.json({ user: 'ada' }));

export default app;
