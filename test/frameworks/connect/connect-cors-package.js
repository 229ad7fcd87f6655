// requests: GET /, PUT /
// The cors package as middleware, and a server made by hand around it.

const http = require('http');
const connect = require('connect');
const cors = require('cors');

const app = connect()
  .use(cors({ origin: true, credentials: true }))
  .use((req, res) => res.end('hello'));

http.createServer(app).listen(3000);
