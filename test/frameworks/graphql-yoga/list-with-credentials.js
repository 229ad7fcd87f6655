// An exact list: who is not on it is answered with `null`.
// requests: GET /graphql, POST /graphql

const { createServer } = require('node:http');
const { createYoga } = require('graphql-yoga');

const origins = ['https://app.example.com', 'https://admin.example.com'];

const yoga = createYoga({
  cors: {
    origin: origins,
    credentials: true,
    allowedHeaders: ['X-Custom-Header', 'Authorization'],
    methods: ['POST'],
    exposedHeaders: ['X-Request-Id'],
    maxAge: 600,
  },
});

const server = createServer(yoga);
server.listen(4000);
