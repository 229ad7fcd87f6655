import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(
  cors({
    origin: ['https://app.example.com'],
    allowMethods: ['GET', 'PUT'],
    allowHeaders: ['X-Api-Key'],
    exposeHeaders: ['ETag'],
    maxAge: 600,
    credentials: true,
  }),
);

export default app;
