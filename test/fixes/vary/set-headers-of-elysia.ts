import { Elysia } from 'elysia';

const allowed = ['https://app.example.com', 'https://www.example.com'];

export default new Elysia()
  .onRequest(({ request, set }) => {
    const origin = request.headers.get('Origin');
    if (origin && allowed.includes(origin)) {
      set.headers['access-control-allow-origin'] = origin;
    }
  })
  .get('/', () => 'hello');
