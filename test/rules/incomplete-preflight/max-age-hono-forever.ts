import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: 'https://app.example.com', maxAge: Infinity }));
//                                                             ^^^^^^^^ info incomplete-preflight
app.post('/notes', (c) => c.json({ created: true }));

export default app;
