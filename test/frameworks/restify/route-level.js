// Handlers of single routes, in lists and files' fashion.
// requests: GET /a/1, GET /b, PATCH /b, GET /c/x/y

const restify = require('restify');

const server = restify.createServer({ ignoreTrailingSlash: true });

const allow =
  (...origins) =>
  (req, res, next) => {
    if (origins.includes(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.setHeader('Vary', 'Origin');
    next();
  };
const answer = (req, res, next) => {
  res.send('ok');
  next();
};

server.get('/a/:id', allow('https://a.example.com'), answer);
server.get({ path: '/b', name: 'b' }, [allow('https://b.example.com', 'https://app.example.com'), answer]);
server.patch('/b', [
  async (req, res) => {
    res.header('Access-Control-Allow-Origin', '*');
  },
  answer,
]);
server.get('/c/*', allow('https://c.example.com'), (req, res, next) => {
  res.redirect('/b', next);
});

server.listen(3000);
