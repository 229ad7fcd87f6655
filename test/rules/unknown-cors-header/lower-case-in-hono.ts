import { Hono } from 'hono';

const app = new Hono();

app.use('*', async (c, next) => {
  await next();
  c.header('access-control-allow-origins', 'https://app.example.com');
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  c.header('vary', 'Origin');
});

app.get('/feed', (c) => c.json([]));

export default app;
