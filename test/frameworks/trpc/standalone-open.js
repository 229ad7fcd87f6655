// requests: GET /hello, PUT /hello
// with: trpc-10, trpc-11
// Everybody, by the middleware's default.

const { initTRPC } = require('@trpc/server');
const { createHTTPServer } = require('@trpc/server/adapters/standalone');
const cors = require('cors');

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });
const server = createHTTPServer({ middleware: cors(), router });

server.listen(2022);
