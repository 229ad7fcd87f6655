import { Hono } from 'hono';
import { cors } from 'hono/cors';

const trusted = ['https://www.example.com', 'https://app.example.com'];

const app = new Hono();
// Nobody is called null here: it is how hono/cors is told to send no header.
app.use('*', cors({ origin: (origin) => (trusted.includes(origin) ? origin : null), credentials: true }));
app.get('/me', (c) => c.json({ user: null }));

export default app;
