// requests: GET /, GET /private
import { error, Router } from 'itty-router';

const router = Router({
  catch: () => new Response('failed', { status: 500, headers: { 'Access-Control-Allow-Origin': '*' } }),
});

const authenticated = (request) => {
  if (!request.headers.get('Origin')) return error(401);
};

router.get('/', (request) => {
  return new Response('ok', { headers: { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? 'null' } });
});
router.get('/private', authenticated, (request) => {
  if (request.headers.get('Origin') !== 'https://app.example.com') throw new Error('who?');
  return new Response('secret', {
    headers: { 'Access-Control-Allow-Origin': 'https://app.example.com', Vary: 'Origin' },
  });
});

export default { fetch: router.fetch };
