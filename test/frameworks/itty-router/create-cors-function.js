// requests: GET /
// with: itty-router-4
import { createCors, Router } from 'itty-router';

const { preflight, corsify } = createCors({ origins: (origin) => origin.startsWith('https://app.example.com') });
const router = Router();
router.all('*', preflight).get('/', () => new Response('hello'));

export default { fetch: (request) => router.handle(request).then(corsify) };
