// requests: GET /old, PURGE /new
// with: hono, hono-4.6
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.on(['GET', 'PURGE'], ['/old', '/new'], cors({ maxAge: 5 }), (c) => c.text('gone'));
export default app;
