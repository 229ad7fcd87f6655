// requests: GET /api, GET /api/, GET /api/x/y, GET /users/7, GET /users/abc, GET /opt, GET /opt/x, GET /w/a/card, GET /w/a/b/card, PURGE /cache, GET /cache, GET /exact, GET /exact/x, GET /order, HEAD /api
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const marked = (name: string) => cors({ exposeHeaders: [name] });
const app = new Hono();

app.get('/order', (c) => c.text('before the middleware'));
app.use('/order', marked('X-Never'));
app.use('/api/*', marked('X-Api'));
app.get('/api', (c) => c.text('api'));
app.get('/api/x/y', (c) => c.text('x y'));
app.use('/users/:id{[0-9]+}', marked('X-Number'));
app.get('/users/:id', (c) => c.text(c.req.param('id')));
app.get('/opt/:id?', marked('X-Optional'), (c) => c.text('optional'));
app.use('/w/*/card', marked('X-Wild'));
app.get('/w/*', (c) => c.text('wild'));
app.on(['GET', 'PURGE'], '/cache', marked('X-Cache'), (c) => c.text('gone'));
app.use('/exact', marked('X-Exact'));
app.all('/exact/*', (c) => c.text('all'));

export default app;
