import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(
  '*',
  cors({
    origin: ['https://app.example.com'],
    credentials: true,
  }),
);
app.get('/', (c) => c.json({ name: 'Ada' }));

export default app;
