// requests: GET /posts, PUT /posts/1
// json-server lets everybody in with cookies.

const jsonServer = require('json-server');

const server = jsonServer.create();
server.use(jsonServer.defaults({ logger: false }));
server.use(jsonServer.bodyParser);
server.use(jsonServer.rewriter({ '/api/*': '/$1' }));
server.use(jsonServer.router({ posts: [{ id: 1, title: 'one' }] }));
server.listen(3000);
