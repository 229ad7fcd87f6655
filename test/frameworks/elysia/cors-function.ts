// requests: GET /
import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

const tenants = new Set(['https://a.example.com', 'https://b.example.com']);

export default new Elysia()
  .use(
    cors({
      origin: (request: Request) => tenants.has(request.headers.get('Origin') ?? ''),
      credentials: false,
      allowedHeaders: '*',
    }),
  )
  .get('/', ({ query }) => query);
