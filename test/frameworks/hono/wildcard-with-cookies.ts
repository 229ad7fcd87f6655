// requests: GET /
// with: hono, hono-4.6, hono-4.12, hono-3
// `*` with credentials let everybody in from 4.12.9 to 4.12.24.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono().basePath('/v1');
app.use(cors({ credentials: true, maxAge: 0 }));
app.get('/', (c) => c.json({ ok: true }));
app.onError((error, c) => c.json({ message: error.message }, 500));
export default app;
