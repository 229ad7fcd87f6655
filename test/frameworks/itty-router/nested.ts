// requests: GET /, GET /api/items, GET /api/items/1, PUT /api/items/1
import { cors, error, json, Router } from 'itty-router';

const { preflight, corsify } = cors({ origin: 'https://app.example.com' });

const api = Router({ base: '/api' });
api
  .get('/items', () => json([]))
  .get('/items/:id', async ({ params }) => json({ id: params.id }, { headers: { 'access-control-allow-origin': '*' } }))
  .put('/items/:id+', () => error(405));

const router = Router({ before: [preflight], finally: [corsify] });
router.get('/', () => new Response('root')).all('/api/*', api.fetch).all('*', () => error(404));

addEventListener('fetch', (event) => event.respondWith(router.fetch(event.request)));
