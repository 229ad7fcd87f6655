import { Elysia } from 'elysia';

const allowed = new Set(['https://app.example.com', 'https://www.example.com']);

new Elysia()
  .onRequest(({ request, set }) => {
    const origin = request.headers.get('Origin');
    if (origin && allowed.has(origin)) set.headers['access-control-allow-origin'] = origin;
    //                                                                              ^^^^^^ warning missing-vary 💡
  })
  .get('/news', () => [])
  .listen(3000);
