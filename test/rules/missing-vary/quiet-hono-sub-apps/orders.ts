import { Hono } from 'hono';

export const orders = new Hono();
orders.get('/', (c) => c.json([]));
orders.get('/:id', (c) => {
  c.header('Vary', 'Accept', { append: true });
  return c.json({ id: c.req.param('id') });
});
