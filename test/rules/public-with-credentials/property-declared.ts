import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(
  '/embed/*',
  cors({
    // cors-lint: public -- anybody may embed it
    origin: (origin) => origin,
    //      ^^^^^^^^^^^^^^^^^^ error public-with-credentials 💡
    credentials: true,
  }),
);
export default app;
