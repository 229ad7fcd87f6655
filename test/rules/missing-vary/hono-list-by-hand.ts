import { Hono } from 'hono';

const ALLOWED = new Set(['https://app.example.com', 'https://admin.example.com']);
const app = new Hono();

app.use('/api/*', async (c, next) => {
  const origin = c.req.header('origin');
  if (origin && ALLOWED.has(origin)) {
    c.header('Access-Control-Allow-Origin', origin);
    //                                      ^^^^^^ warning missing-vary 💡
    c.header('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});
app.get('/api/news', (c) => c.json([]));

export default app;
