// requests: GET /, GET /api/books, POST /api/books, GET /api/authors, GET /admin/stats, OPTIONS /admin/stats
import { Hono } from 'hono';
import { corsOptions } from './cors-options.ts';
import { cors } from 'hono/cors';
import books from './books.ts';
import { admin } from './admin.ts';

const app = new Hono<{ Bindings: { DB: unknown } }>();
const api = app.basePath('/api');
api.use('*', cors(corsOptions));
api.route('/books', books);
api.get('/authors', (c) => c.json([]));
app.route('/admin', admin);
app.get('/', (c) => c.text('home'));
app.mount('/legacy', (request) => new Response(request.method, { headers: { 'Access-Control-Allow-Origin': '*' } }));

export default app;
