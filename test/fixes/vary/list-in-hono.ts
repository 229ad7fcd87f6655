import { Hono } from 'hono';

const ALLOWED = ['https://app.example.com', 'https://partner.example.net'];
const app = new Hono();

app.use('*', async (c, next) => {
  const origin = c.req.header('Origin');
  if (origin && ALLOWED.includes(origin)) {
    c.header('Access-Control-Allow-Origin', origin);
  }
  await next();
});
app.get('/', (c) => c.json([]));

export default app;
