// Exact lists, in each of the ways that the middleware takes them; functions of the Origin that compare.
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { every } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';
import { logger } from 'hono/logger';
import { isTenant } from './tenants.ts';

const ALLOWED = ['https://app.example.com', 'https://admin.example.com'];

const app = new Hono<{ Bindings: { ALLOWED_ORIGINS: string; WEB: string } }>();
app.use(logger());
app.use('/list/*', cors({ origin: ALLOWED, credentials: true }));
app.use('/text/*', cors({ origin: 'https://app.example.com', credentials: true }));
app.use('/function/*', cors({ origin: (origin) => (ALLOWED.includes(origin) ? origin : ALLOWED[0]), credentials: true }));
app.use('/tenant/*', cors({ origin: async (origin) => ((await isTenant(origin)) ? origin : null), credentials: true }));
app.use('/environment/*', async (c, next) => {
  const origin = c.env.ALLOWED_ORIGINS.split(',').map((one) => one.trim());
  return cors({ origin, credentials: true })(c, next);
});
app.use('/one/*', (c, next) => cors({ origin: c.env.WEB, credentials: true })(c, next));
app.use(
  '/refused/*',
  every(async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin && !ALLOWED.includes(origin)) throw new HTTPException(403, { message: 'Not you' });
    await next();
  }, cors({ origin: (origin) => origin, credentials: true })),
);
app.get('/refused/x', (c) => c.text('ok'));

export default app;
