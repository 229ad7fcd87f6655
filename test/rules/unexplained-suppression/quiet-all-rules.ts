import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(
  '*',
  // cors-lint-disable-next-line -- a demonstration of what not to do
  cors({ origin: (origin) => origin, credentials: true }),
);
export default app;
