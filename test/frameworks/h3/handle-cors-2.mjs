// requests: GET /items, GET /nowhere, GET /failing
// CORS for everything by middleware: its headers are on the answers to errors too.

import { H3, HTTPError, handleCors, serve } from 'h3';

const app = new H3();
app.use((event) => {
  const answer = handleCors(event, {
    origin: ['https://app.example.com', /^https:\/\/[a-z]+\.example\.com$/],
    credentials: true,
    methods: ['GET', 'PUT'],
    maxAge: '600',
  });
  if (answer !== false) return answer;
});
app.get('/items', () => ['a']);
app.get('/items/:id', (event) => {
  event.res.headers.set('Cache-Control', 'public');
  event.res.headers.append('Vary', 'Accept');
  return { id: event.context.params?.id };
});
app.get('/failing', () => {
  throw new HTTPError({ status: 418, headers: { 'Access-Control-Expose-Headers': 'x-tea' } });
});

serve(app, { port: 3000 });
