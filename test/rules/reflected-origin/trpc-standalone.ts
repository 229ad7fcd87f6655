import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import cors from 'cors';

const t = initTRPC.create();

export const appRouter = t.router({ me: t.procedure.query(() => 'me') });

createHTTPServer({
  middleware: cors({ origin: true, credentials: true }),
  //                         ^^^^ error reflected-origin
  router: appRouter,
}).listen(2022);
