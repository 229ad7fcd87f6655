import { createServer } from 'node:http';

const server = createServer((req, res) => {
  // Opened with file:// in the kiosk.
  res.setHeader('Access-Control-Allow-Origin', 'null');
  //                                           ^^^^^^ warning null-origin 💡
  res.setHeader('Content-Type', 'application/json');
  res.end('{"queue":3}');
});

server.listen(8090, 'localhost');
