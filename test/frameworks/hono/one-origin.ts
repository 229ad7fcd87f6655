// requests: GET /, GET /admin
// env: WEB=https://app.example.com
// A text is one exact origin, `*` is everybody.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/admin', cors({ origin: process.env.WEB ?? 'https://admin.example.com', credentials: true }));
app.use('*', cors({ origin: '*', allowMethods: ['GET'] }));
app.get('/', (c) => c.text('ok'));
app.get('/admin', (c) => c.html('<p>admin</p>'));

export default { port: 3000, fetch: app.fetch };
