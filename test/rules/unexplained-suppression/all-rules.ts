// Neither what nor why.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(
  '*',
  // cors-lint-disable-next-line
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  cors({ origin: (origin) => origin, credentials: true }),
);
export default app;
