import { cors, Router } from 'itty-router';

const { preflight, corsify } = cors({ origin: ['https://app.example.com', 'https://admin.example.com'] });

const varying = (response: Response): Response => {
  response.headers.append('Vary', 'Origin');
  return response;
};

const router = Router({ before: [preflight], finally: [corsify, varying] });
router.get('/orders', () => new Response('[]'));

export default { fetch: (request: Request, env: unknown) => router.fetch(request, env) };
