// requests: GET /, GET /first, GET /second
// Until Hono 4 it went where the last call went.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(cors());
app.get('/', (c) => c.text('root'));
app.get('/first', (c) => c.text('first'));
app.use(async (c, next) => {
  await next();
  c.header('Access-Control-Expose-Headers', 'X-First');
});
app.get('/second', (c) => c.text('second'));
export default app;
