const http = require('node:http');
const { readFile } = require('node:fs/promises');

const server = http.createServer(async (req, res) => {
  const body = await readFile('./state.json');
  res.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': req.headers.origin || '*',
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': 'true',
  });
  res.end(body);
});

server.listen(7000, '127.0.0.1');
