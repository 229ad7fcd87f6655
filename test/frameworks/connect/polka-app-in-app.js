// with: polka, polka-1
// requests: GET /api/users, GET /api/nothing, GET /
// An app below a path of another.

const polka = require('polka');

const api = polka()
  .use((req, res, next) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    next();
  })
  .get('/users', (req, res) => {
    res.setHeader('X-Path', req.url);
    res.end('[]');
  });

polka()
  .get('/', (req, res) => {
    res.setHeader('X-Home', 'yes');
    res.end('home');
  })
  .use('/api', api)
  .listen(3000);
