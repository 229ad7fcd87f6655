import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use(async (c, next) => {
  if (!c.req.header('Authorization')) return c.json({ error: 'Please sign in' }, 401);
  await next();
});
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.delete('/sessions/:id', (c) => c.body(null, 204));

export default app;
