// Version 3 lets everybody in as a star, unless it is told otherwise for a path.
// requests: GET /graphql, POST /graphql, POST /admin, GET /off, GET /elsewhere

const Koa = require('koa');
const { ApolloServer, gql } = require('apollo-server-koa');

const typeDefs = gql`
  type Query {
    hello: String
  }
`;
const resolvers = { Query: { hello: () => 'world' } };
const admins = ['https://admin.example.com'];

const app = new Koa();

async function start() {
  const open = new ApolloServer({ typeDefs, resolvers });
  const admin = new ApolloServer({ typeDefs, resolvers });
  const off = new ApolloServer({ typeDefs, resolvers });
  await Promise.all([open.start(), admin.start(), off.start()]);
  open.applyMiddleware({ app });
  admin.applyMiddleware({
    app,
    path: '/admin',
    cors: { credentials: true, origin: (ctx) => (admins.includes(ctx.get('Origin')) ? ctx.get('Origin') : '') },
  });
  app.use(off.getMiddleware({ path: '/off', cors: false }));
  app.use((ctx) => {
    ctx.set('Access-Control-Allow-Origin', 'https://elsewhere.example.com');
    ctx.body = 'elsewhere';
  });
  app.listen({ port: 4000 });
}

start();
