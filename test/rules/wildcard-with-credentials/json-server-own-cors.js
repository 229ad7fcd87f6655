const jsonServer = require('json-server');
const cors = require('cors');

const server = jsonServer.create();

server.use(jsonServer.defaults());
//         ^^^^^^^^^^^^^^^^^^^^^ error wildcard-with-credentials 💡
server.use(cors());
server.use(jsonServer.router('db.json'));
server.listen(3000);
