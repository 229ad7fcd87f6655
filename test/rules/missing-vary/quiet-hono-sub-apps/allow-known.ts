import { createMiddleware } from 'hono/factory';

const KNOWN = ['https://app.example.com', 'https://admin.example.com'];

/** Answers vary by the Origin, also those to strangers. */
export const allowKnown = createMiddleware(async (c, next) => {
  const origin = c.req.header('Origin');
  c.header('Vary', 'Origin', { append: true });
  if (origin && KNOWN.includes(origin)) {
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Allow-Credentials', 'true');
  }
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET, POST');
    return c.body(null, 204);
  }
  await next();
});
