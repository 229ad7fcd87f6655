// requests: GET /
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(cors({ origin: 'null', credentials: true }));
app.get('/', (c) => c.text('ok'));

Deno.serve({ port: 8000 }, app.fetch);
