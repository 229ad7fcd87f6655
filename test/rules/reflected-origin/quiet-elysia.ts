import { cors } from '@elysiajs/cors';
import { html } from '@elysiajs/html';
import { Elysia } from 'elysia';
import { settings } from './settings';

const files = new Elysia().group('/files', (app) =>
  app.get('/:name', ({ params, set }) => {
    set.headers['access-control-allow-origin'] = '*';
    return params.name;
  }),
);

export const configured = new Elysia().use(cors({ origin: settings.origin }));

new Elysia()
  .use(html())
  .use(cors({ origin: [/^https:\/\/[a-z]+\.example\.com$/, 'app.example.org'], credentials: false }))
  .use(cors({ origin: false, credentials: false }))
  .get('/echo', ({ headers, set }) => {
    set.headers['x-asked-by'] = headers.origin ?? 'nobody';
    return 'echo';
  })
  .use(files)
  .listen(3000);
