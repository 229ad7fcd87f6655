import { Elysia } from 'elysia';

const app = new Elysia()
  .derive(({ request }) => ({ origin: request.headers.get('origin') }))
  .onAfterHandle({ as: 'global' }, ({ set, origin }) => {
    set.headers['Access-Control-Allow-Origin'] = origin ?? '*';
    //                                           ^^^^^^^^^^^^^ error reflected-origin 💡
    set.headers['Access-Control-Allow-Credentials'] = 'true';
  })
  .get('/me', () => ({ name: 'me' }));

export default app;
