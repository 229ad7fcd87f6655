import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ credentials: true }));
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
app.get('/account', (c) => c.json({ balance: 12 }));

serve(app);
