// Preflights as they were answered before there was a middleware: by whoever listens to the error.
// requests: GET /items, GET /nowhere, POST /items

const restify = require('restify');

const server = restify.createServer();

function unknownMethodHandler(req, res, err, callback) {
  if (req.method.toLowerCase() === 'options') {
    const allowHeaders = ['Accept', 'Accept-Version', 'Content-Type', 'Api-Version', 'Origin'];
    res.header('Access-Control-Allow-Credentials', true);
    res.header('Access-Control-Allow-Headers', allowHeaders.join(', '));
    res.header('Access-Control-Allow-Methods', res.methods ? 'GET' : 'none');
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    return res.send(204);
  }
  res.send(err);
  return callback();
}

server.on('MethodNotAllowed', unknownMethodHandler);
server.on('NotFound', (req, res, err, callback) => {
  res.header('Access-Control-Allow-Origin', '*');
  callback();
});
server.get('/items', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.send([]);
  return next();
});

server.listen(3000);
