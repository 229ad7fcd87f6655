// requests: GET /x, GET /failing
// Node's middleware writes to Node's response: its headers stay, whatever h3 answers.

import cors from 'cors';
import { H3, fromNodeMiddleware, serve } from 'h3';

const app = new H3();
app.use(fromNodeMiddleware(cors({ origin: true, credentials: true })));
app.get('/x', (event) => {
  event.res.headers.set('Access-Control-Expose-Headers', 'x-own');
  return 'x';
});
app.get('/failing', (event) => {
  event.res.headers.set('Access-Control-Expose-Headers', 'x-own');
  throw new Error('header');
});
serve(app, { port: 3000 });
