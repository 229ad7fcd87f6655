// requests: GET /, GET /items, POST /items, GET /nothing
import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

new Elysia()
  .use(cors())
  .get('/', 'hello')
  .get('/items', () => [{ id: 1 }])
  .post('/items', ({ set }) => {
    set.status = 201;
    return { id: 2 };
  })
  .listen(3000);
