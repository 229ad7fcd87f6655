// with: polka, polka-1
// requests: GET /, GET /nowhere, GET /failing
// What Polka is given for errors and for what nothing matches.

const polka = require('polka');

function onError(error, req, res) {
  res.statusCode = 500;
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.end('failed');
}

function onNoMatch(req, res) {
  res.statusCode = 404;
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || 'null');
  res.end();
}

polka({ onError, onNoMatch })
  .use((req, res, next) => next())
  .get('/', (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    res.end();
  })
  .get('/failing', (req, res, next) => {
    res.setHeader('X-Fails', 'yes');
    next(new Error('told'));
  })
  .listen(3000);
