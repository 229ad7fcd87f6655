import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/api/*', cors());
//                ^^^^^^ hint wildcard-origin 💡
app.get('/api/words', (c) => c.json(['ash', 'elm']));

export default app;
