// requests: GET /hello, GET /missing, OPTIONS /hello
// with: trpc-10, trpc-11
// A middleware that is written by hand and answers preflights itself.

const { initTRPC } = require('@trpc/server');
const { createHTTPServer } = require('@trpc/server/adapters/standalone');

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

createHTTPServer({
  middleware(req, res, next) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.setHeader('Vary', 'Origin');
    if (req.method === 'OPTIONS') {
      res.setHeader('Access-Control-Allow-Methods', '*');
      res.writeHead(204);
      return res.end();
    }
    next();
  },
  router,
}).listen(2022);
