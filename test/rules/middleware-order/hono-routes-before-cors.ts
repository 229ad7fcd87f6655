import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.get('/birds', (c) => c.json([]));
app.get('/birds/:id', (c) => c.json({ id: c.req.param('id') }));

app.use('*', cors({ origin: 'https://birds.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

export default app;
