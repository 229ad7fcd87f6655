// Hono varies by itself: only one of the two was ever needed.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(
  '*',
  cors({
    // cors-lint-disable-next-line reflected-origin, missing-vary -- any partner may embed this
    //                                               ^^^^^^^^^^^^ info useless-suppression 💡
    origin: (origin) => origin,
    credentials: true,
  }),
);
export default app;
