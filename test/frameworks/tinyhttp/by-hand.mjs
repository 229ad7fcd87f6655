// requests: GET /items, GET /broken, GET /late, GET /nowhere
// Headers by Express's ways of writing them, errors answered by `onError`, what nothing matches by `noMatchHandler`.

import { App } from '@tinyhttp/app';

const app = new App({
  onError(error, req, res) {
    res.statusCode = 500;
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.end('failed');
  },
  noMatchHandler(req, res) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? 'null');
    res.status(404).end();
  },
});

app.get('/items', (req, res) => {
  const origin = req.get('Origin');
  if (origin?.endsWith('.example.com')) res.set('Access-Control-Allow-Origin', origin).vary('Origin');
  res.json([]);
});
app.get('/broken', (req, res) => {
  res.set('X-Way', 'thrown');
  throw new Error('broken');
});
app.get('/late', async (req, res) => {
  res.set('X-Way', 'rejected');
  throw new Error('late');
});
app.listen(3000);
