// requests: GET /, GET /items, POST /items
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/items', cors({ origin: ['https://app.example.com'], credentials: true, allowMethods: ['POST'] }));
app.get('/items', (c) => c.json([]));
app.post('/items', (c) => c.json({}, 201));
app.get('/', (c) => {
  c.header('Access-Control-Allow-Origin', '*');
  return c.text('hello');
});

serve({ fetch: app.fetch, port: 3000 }, (info) => console.log(info.port));
