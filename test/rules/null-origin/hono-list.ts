import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(
  '/api/*',
  cors({
    origin: ['https://app.example.com', 'null'],
    //                                  ^^^^^^ error null-origin 💡
    credentials: true,
  }),
);
app.get('/api/me', (c) => c.json({ name: 'Ada' }));

export default app;
