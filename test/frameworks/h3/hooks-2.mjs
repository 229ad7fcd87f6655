// requests: GET /fine, GET /failing, GET /nowhere
// The app's hooks and those that middleware is made of.

import { H3, defineHandler, definePlugin, onError, onRequest, onResponse, serve } from 'h3';

const logging = definePlugin((app) => {
  app.use(
    onResponse((response, event) => {
      if (event.url.pathname === '/fine') response.headers.set('Access-Control-Expose-Headers', 'x-log');
    }),
  );
});

const app = new H3({
  onResponse: (response, event) => {
    response.headers.set('Access-Control-Allow-Origin', event.req.headers.get('origin') ?? 'https://app.example.com');
  },
});
app.register(logging());
app.use(
  onRequest((event) => {
    event.res.headers.set('Vary', 'Origin');
  }),
);
app.use(
  onError((error, event) => {
    event.res.headers.set('Access-Control-Allow-Credentials', 'true');
    return `failed: ${error.status}`;
  }),
);
app.get(
  '/fine',
  defineHandler({
    middleware: [
      (event) => {
        event.res.headers.set('Access-Control-Max-Age', '10');
      },
    ],
    handler: () => 'fine',
  }),
);
app.get('/failing', () => {
  throw new Error('about headers');
});
serve(app, { port: 3000 });
