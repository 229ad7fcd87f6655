// `cors` called by hand, as people do where there is no middleware.

const http = require('node:http');
const cors = require('cors');

const handle = cors({ origin: ['https://app.example.com'], credentials: true });

function runMiddleware(req, res, fn) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)));
  });
}

const server = http.createServer(async (req, res) => {
  await runMiddleware(req, res, handle);
  res.setHeader('Content-Type', 'application/json');
  res.end('{}');
});

server.listen(3000);
