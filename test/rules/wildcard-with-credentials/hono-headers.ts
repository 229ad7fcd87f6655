import { Hono } from 'hono';

const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Credentials': 'true',
};

const books = new Hono();
books.get('/', (c) => c.json([], 200, CORS_HEADERS));
books.options('/', (c) => c.body(null, { status: 204, headers: CORS_HEADERS }));

const app = new Hono();
app.route('/books', books);

export default app;
