// requests: GET /
// with: itty-router-4
import { createCors, Router } from 'itty-router';

const { preflight, corsify } = createCors();
const router = Router();
router.all('*', preflight);
router.get('/', () => new Response('hello', { headers: { 'Content-Type': 'text/plain' } }));

addEventListener('fetch', (event) => {
  event.respondWith(router.handle(event.request).then(corsify));
});
