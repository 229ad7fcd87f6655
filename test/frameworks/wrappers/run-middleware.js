// requests: GET /api, POST /api
// Connect middleware in a handler without a chain: a promise of `next`, as in the examples of Next.js.
const http = require('http');
const cors = require('cors');

function initMiddleware(middleware) {
  return (req, res) =>
    new Promise((resolve, reject) => {
      middleware(req, res, (result) => {
        if (result instanceof Error) return reject(result);
        return resolve(result);
      });
    });
}

const runCors = initMiddleware(cors({ methods: ['GET', 'POST'], origin: true, credentials: true }));

http
  .createServer(async (req, res) => {
    await runCors(req, res);
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ hello: 'everyone' }));
  })
  .listen(3000);
