import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

new Elysia()
  .use(cors({ origins: 'app.example.com' }))
  //          ^^^^^^^ error unknown-cors-option
  .get('/orders', () => [])
  .listen(3000);
