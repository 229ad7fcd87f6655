// requests: GET /items, GET /items/
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono({ strict: false });
app.get('/items', cors({ origin: 'https://app.example.com' }), (c) => c.text('items'));
app.post(cors(), (c) => c.text('posted'));
export default app;
