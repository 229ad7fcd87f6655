import { Hono } from 'hono';
import { cors } from 'hono/cors';

const ours = /^https:\/\/[a-z]+\.example\.com$/g;

const app = new Hono();
app.use('*', cors({ origin: (origin) => (new RegExp(ours).test(origin) ? origin : null) }));
app.get('/', (c) => c.text('ok'));

export default app;
