// Everybody may read what needs no cookies.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/public/*', cors());
app.use('/fonts/*', cors({ origin: '*', credentials: false, allowHeaders: ['*'] }));
app.get('/public/news', (c) => c.json([]));
app.get('/fonts/a.woff2', (c) => c.body('…', 200, { 'Cross-Origin-Resource-Policy': 'cross-origin' }));

export default app;
