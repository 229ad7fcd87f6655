const { createServer } = require('node:http');
const { createYoga } = require('graphql-yoga');
const settings = require('our-settings');

const yoga = createYoga({
  cors: (request) => ({ origin: settings.allowed(request.headers.get('origin')), credentials: true }),
});
createServer(yoga).listen(4000);
