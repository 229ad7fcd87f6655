// requests: GET /hello, POST /hello, GET /missing
// with: trpc-10, trpc-11
// The cors package as the middleware of a standalone server: tRPC 11 replaces the Vary that it sets.

const { initTRPC } = require('@trpc/server');
const { createHTTPServer } = require('@trpc/server/adapters/standalone');
const cors = require('cors');

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

createHTTPServer({
  middleware: cors({ origin: ['https://app.example.com', 'https://b.example.com'], credentials: true }),
  router,
  createContext: () => ({}),
}).listen(2022);
