// requests: GET /, GET /pages/a, GET /late, GET /answered, GET /guarded
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { basicAuth } from 'hono/basic-auth';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { streamText } from 'hono/streaming';
import { validator } from 'hono/validator';

const pages = new Hono();
pages.get('/:name', (c) => c.html(html`<h1>${c.req.param('name')}</h1>`));

const app = new Hono();
app.use('*', compress(), etag());
app.use('*', cors({ origin: ['https://app.example.com'], exposeHeaders: ['X-Page'] }));
app.use('/guarded', basicAuth({ username: 'ada', password: 'secret' }));
app.use('*', async (c, next) => {
  if (!getCookie(c, 'seen')) setCookie(c, 'seen', '1');
  await next();
});
app.route('/pages', pages);
app.get(
  '/answered',
  validator('query', (value, c) => (value['bad'] ? c.text('bad', 400) : value)),
  (c) => c.json({ query: c.req.valid('query') }),
);
app.get('/late', (c) => streamText(c, async (stream) => void (await stream.write('late'))));
app.get('/guarded', (c) => c.text('guarded'));
app.get('/', (c) => c.text('ok'));
export default app;
