// requests: GET /public, GET /private, GET /both
// with: hono, hono-4.12, hono-4.6
import { Hono } from 'hono';
import { every, except } from 'hono/combine';
import { cors } from 'hono/cors';
import { createFactory } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const factory = createFactory();
const app = factory.createApp();
const mark = factory.createMiddleware(async (c, next) => {
  await next();
  c.header('Access-Control-Expose-Headers', 'X-Mark');
});
app.use('*', secureHeaders());
app.use('*', except('/public', cors({ origin: 'https://app.example.com' })));
app.use('/both', every(mark, cors({ origin: ['https://both.example.com'] })));
app.get('/public', (c) => c.text('public'));
app.get('/private', ...factory.createHandlers(mark, (c) => c.text('private')));
app.get('/both', (c) => c.text('both'));
export default app;
