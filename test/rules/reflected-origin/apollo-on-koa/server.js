const Koa = require('koa');
const { ApolloServer } = require('apollo-server-koa');
const { loadSchema } = require('./schema');

async function start() {
  const server = new ApolloServer({ schema: await loadSchema() });
  const app = new Koa();

  server.applyMiddleware({ app, path: '/graph', cors: { credentials: true } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  app.listen(4000);
}

start();
