// A star and cookies: yoga echoes the origin for a star.
// requests: GET /graphql, POST /graphql

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ cors: { origin: '*', credentials: true, methods: ['GET', 'POST', 'OPTIONS'] } });

createServer(yoga).listen(4000);
