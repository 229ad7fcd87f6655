import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { api } from '@example/birds-api';

const app = new Hono();

app.get('/', (c) => c.html('<h1>Birds</h1>'));
app.use('*', cors({ origin: 'https://birds.example.com' }));
app.route('/api', api);

export default app;
