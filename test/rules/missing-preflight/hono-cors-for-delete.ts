import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.delete('/feedback/:id', cors({ origin: 'https://www.example.com' }), (c) => c.body(null, 204));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡

export default app;
