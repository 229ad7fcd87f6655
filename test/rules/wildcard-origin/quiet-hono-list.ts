import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('*', cors({ origin: ['https://a.example.com', 'https://b.example.com'] }));
app.get('/', (c) => c.text('*'));

export default app;
