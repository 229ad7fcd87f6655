import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(
  '/api/*',
  cors({
    origin: 'https://app.example.com',
    allowedHeaders: ['X-Api-Key'],
  //^^^^^^^^^^^^^^ warning unknown-cors-option 💡
    methods: ['GET', 'PUT'],
  //^^^^^^^ warning unknown-cors-option 💡
  }),
);

app.put('/api/orders', (c) => c.json({}));

export default app;
