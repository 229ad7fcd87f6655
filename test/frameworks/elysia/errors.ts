// requests: GET /fails, GET /refused, GET /teapot, GET /nothing, GET /fine
import { Elysia } from 'elysia';

class Teapot extends Error {
  status = 418;
}

new Elysia()
  .onError(({ code, set, request, status }) => {
    set.headers['access-control-allow-origin'] = request.headers.get('origin') ?? '*';
    if (code === 'NOT_FOUND') return 'nothing is here';
    if (request.method === 'PATCH') return status(405, 'never');
  })
  .get('/fails', () => {
    throw new Error('always');
  })
  .get('/refused', ({ status }) => status(403, 'no'))
  .get('/teapot', () => {
    throw new Teapot('short and stout');
  })
  .get('/fine', ({ set }) => {
    set.headers['access-control-allow-origin'] = 'https://app.example.com';
    return 'fine';
  })
  .listen(3000);
