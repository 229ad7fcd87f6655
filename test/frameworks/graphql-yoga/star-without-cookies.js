// A star for everybody, and no cookies for anybody.
// requests: GET /graphql, POST /graphql

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ cors: { origin: '*', credentials: false } });

createServer(yoga).listen(4000);
