import { cors } from '@elysiajs/cors';
import { Elysia } from 'elysia';

new Elysia()
  .use(cors({ origin: '*', methods: ['GET', 'POST'] }))
  //                  ^^^ error wildcard-with-credentials 💡
  .get('/feed', () => [])
  .listen(process.env.PORT ?? 8080);
