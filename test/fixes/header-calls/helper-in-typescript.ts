import { createServer, type ServerResponse } from 'node:http';

function allowPages(res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
}

createServer((_req, res) => {
  allowPages(res);
  res.end('[]');
}).listen(3000);
