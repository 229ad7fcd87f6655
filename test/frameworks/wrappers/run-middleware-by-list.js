// requests: GET /
// Several middlewares in turn, by a recursive `next`.
const http = require('http');
const cors = require('cors');

const ORIGINS = ['https://app.example.com', 'https://admin.example.com'];

function run(middlewares, req, res, done) {
  const [first, ...rest] = middlewares;
  if (!first) return done(req, res);
  first(req, res, (error) => {
    if (error) {
      res.statusCode = 500;
      res.end();
      return;
    }
    run(rest, req, res, done);
  });
}

const poweredBy = (req, res, next) => {
  res.setHeader('X-Powered-By', 'tea');
  next();
};

http
  .createServer((req, res) => {
    run([poweredBy, cors({ origin: ORIGINS, credentials: true })], req, res, (_req, response) => {
      response.end('ok');
    });
  })
  .listen(3000);
