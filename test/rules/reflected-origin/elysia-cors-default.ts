import { cors } from '@elysiajs/cors';
import { Elysia, t } from 'elysia';

const users = new Elysia({ prefix: '/users' })
  .get('/', () => [{ id: 1 }])
  .post('/', ({ body }) => body, { body: t.Object({ name: t.String() }) });

new Elysia().use(cors()).use(users).listen(3000);
//               ^^^^^^ error reflected-origin 💡
