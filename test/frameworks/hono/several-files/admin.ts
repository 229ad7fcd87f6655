import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

const onlyAdmins = createMiddleware(async (c, next) => {
  c.set('origin', c.req.header('Origin'));
  await next();
  if (c.get('origin') === 'https://admin.example.com') {
    c.header('Access-Control-Allow-Origin', c.get('origin'));
  }
  c.header('Vary', 'Origin', { append: true });
});

export const admin = new Hono();
admin.use(onlyAdmins);
admin.get('/stats', (c) => c.json({ visitors: 3 }));
