import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import cors from 'cors';

const t = initTRPC.create();
const router = t.router({ me: t.procedure.query(() => 'me') });

// tRPC 11 writes a Vary of its own over that of the package.
const server = createHTTPServer({
//             ^^^^^^^^^^^^^^^^^^… warning missing-vary
  middleware: cors({ origin: ['https://app.example.com', 'https://b.example.com'], credentials: true }),
  router,
});

server.listen(2022);
