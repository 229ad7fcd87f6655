// requests: GET /hello, GET /missing
// with: trpc-10, trpc-11
// Headers by `responseMeta`, which knows the caller through its context.

const { initTRPC } = require('@trpc/server');
const { createHTTPServer } = require('@trpc/server/adapters/standalone');

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

createHTTPServer({
  router,
  responseMeta() {
    return { headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' } };
  },
}).listen(2022);
