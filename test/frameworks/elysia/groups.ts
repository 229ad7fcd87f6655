// requests: GET /, GET /v1/items, GET /v1/open, GET /admin/stats, GET /late
import { Elysia } from 'elysia';

const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com', Vary: 'Origin' };

new Elysia()
  .get('/', ({ set }) => {
    Object.assign(set.headers, headers);
    return 'root';
  })
  .group('/v1', (app) =>
    app
      .onBeforeHandle(({ set }) => {
        set.headers['access-control-allow-origin'] = 'https://v1.example.com';
      })
      .get('/items', () => [])
      .get('/open', () => 'open', {
        afterHandle: ({ set }) => {
          set.headers['access-control-allow-origin'] = '*';
        },
      }),
  )
  .group(
    '/admin',
    {
      beforeHandle({ set }) {
        set.headers['access-control-allow-origin'] = 'https://admin.example.com';
        set.headers['access-control-allow-credentials'] = 'true';
      },
    },
    (app) => app.get('/stats', () => ({ users: 7 })),
  )
  .guard({
    beforeHandle: [
      ({ set }) => {
        set.headers['access-control-allow-origin'] = 'https://late.example.com';
      },
    ],
  })
  .get('/late', () => 'late')
  .listen(3000);
