// with: elysia-1.3
// requests: GET /both, GET /one, GET /status
import { Elysia } from 'elysia';

export default new Elysia()
  .onRequest(({ set, request }) => {
    set.headers['access-control-allow-origin'] = request.headers.get('origin') ?? 'https://app.example.com';
    set.headers['vary'] = 'Origin';
  })
  .get('/both', () => new Response('both', { headers: { 'Access-Control-Allow-Origin': '*' } }))
  .get('/one', () => new Response('one', { headers: { 'Access-Control-Allow-Credentials': 'true' } }))
  .get('/status', ({ set }) => {
    set.status = 203;
    return 'fine';
  });
