// with: @elysiajs/cors-1.0
// requests: GET /, DELETE /items/1
import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

new Elysia({ name: 'api' })
  .use(cors({ origin: ['https://app.example.com', 'www.example.com'], exposedHeaders: [] }))
  .get('/', () => 'hello')
  .delete('/items/:id', () => 'gone')
  .listen(8080);
