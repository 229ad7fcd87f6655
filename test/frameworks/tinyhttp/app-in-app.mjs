// requests: GET /v1/items, GET /v1/nothing, GET /
// An app below a path of another, with middleware of its own.

import { App } from '@tinyhttp/app';

const api = new App();
api.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
api.get('/items', (req, res) => {
  res.set('X-Path', req.url).send('[]');
});

const app = new App();
app.use('/v1', api);
app.get('/', (req, res) => {
  res.set('X-Way', 'home').send('home');
});
app.listen(3000);
