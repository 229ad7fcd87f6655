// with: polka
// requests: GET /a, GET /b, GET /c
// The first route that fits is the last that Polka 0.5 asks; what it throws takes the process down.

const polka = require('polka');

polka()
  .use((req, res, next) => next())
  .get('/a', (req, res, next) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    next();
  })
  .get('/b', (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    if (req.headers.origin === 'https://evil.example') throw new Error('down');
    res.end();
  })
  .get('/c', (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    res.end('c');
  })
  .get('/:any', (req, res) => res.end('never asked for /a'))
  .listen(3000);
