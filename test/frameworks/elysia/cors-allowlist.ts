// requests: GET /api/items, PUT /api/items/7, GET /health, GET /nothing
import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';

const allowed = ['https://app.example.com', 'admin.example.com', /^https:\/\/[a-z]+\.preview\.example\.com$/];

const app = new Elysia()
  .use(
    cors({
      origin: allowed,
      methods: ['GET', 'PUT'],
      allowedHeaders: ['Content-Type', 'X-A'],
      exposeHeaders: 'X-Total',
      maxAge: 600,
    }),
  )
  .group('/api', (api) => api.get('/items', () => []).put('/items/:id', ({ params }) => params.id))
  .get('/health', () => 'ok');

app.listen({ port: 3000 });

export type App = typeof app;
