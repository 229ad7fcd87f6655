// requests: GET /boom, GET /denied
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';

const app = new Hono();
app.use('*', cors({ origin: ['https://app.example.com'] }));
app.get('/boom', () => {
  throw new Error('boom');
});
app.get('/denied', () => {
  throw new HTTPException(403, { message: 'denied' });
});
export default app;
