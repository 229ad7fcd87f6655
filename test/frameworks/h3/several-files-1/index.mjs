// with: h3-1
// requests: GET /api/users, GET /api/users/7, PUT /api/users/7, GET /plain/x, GET /nowhere
// env: (empty)
// env: NODE_ENV=production

import { createServer } from 'node:http';
import { createApp, toNodeListener, use, useBase } from 'h3';
import cors, { guard } from './cors.mjs';
import plain from './plain.mjs';
import { users } from './users.mjs';

const app = createApp({ debug: process.env.NODE_ENV !== 'production' });
use(app, guard);
use(app, cors);
app.use('/api', useBase('/api', users.handler));
app.use(plain);

createServer(toNodeListener(app)).listen(Number(process.env.PORT ?? 3000));
