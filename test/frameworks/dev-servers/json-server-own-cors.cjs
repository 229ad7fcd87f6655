// requests: GET /posts, GET /echo
// Its CORS is switched off for one's own.

const jsonServer = require('json-server');

const server = jsonServer.create();
server.use((req, res, next) => {
  if (req.headers.origin === 'https://app.example.com') {
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  res.header('Vary', 'Origin');
  next();
});
server.use(jsonServer.defaults({ noCors: true, logger: false, noGzip: true }));
server.get('/echo', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').jsonp(req.query);
});
server.use(jsonServer.router({ posts: [] }));
server.listen(3000);
