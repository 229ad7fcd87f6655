// requests: GET /hello, OPTIONS /hello
// with: trpc-10, trpc-11
// A server of Node's that hands requests over, and says itself who may read.

const http = require('http');
const { initTRPC } = require('@trpc/server');
const { createHTTPHandler } = require('@trpc/server/adapters/standalone');

const t = initTRPC.create();
const handler = createHTTPHandler({ router: t.router({ hello: t.procedure.query(() => 'hello') }) });

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    if (origin?.endsWith('example.com')) res.setHeader('Access-Control-Allow-Origin', origin);
    if (req.method === 'OPTIONS') {
      res.writeHead(200);
      return res.end();
    }
    handler(req, res);
  })
  .listen(2022);
