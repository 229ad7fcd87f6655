import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

// While the list of methods still changes: no answer is to be kept.
app.use('/beta/*', cors({ origin: 'https://app.example.com', maxAge: -1 }));
app.use('/v1/*', cors({ origin: 'https://app.example.com', maxAge: 0 }));
app.post('/beta/notes', (c) => c.json({ created: true }));
app.post('/v1/notes', (c) => c.json({ created: true }));

export default app;
