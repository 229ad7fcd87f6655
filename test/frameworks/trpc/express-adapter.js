// requests: GET /trpc/hello, POST /trpc/hello, GET /trpc/missing, GET /other
// with: trpc-10, trpc-11
// A router of tRPC's in an app of Express, behind the cors package.

const express = require('express');
const cors = require('cors');
const { initTRPC } = require('@trpc/server');
const { createExpressMiddleware } = require('@trpc/server/adapters/express');

const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => 'hello') });

const app = express();
app.use(cors({ origin: true, credentials: true }));
app.use('/trpc', createExpressMiddleware({ router, createContext: () => ({}) }));
app.listen(3000);
