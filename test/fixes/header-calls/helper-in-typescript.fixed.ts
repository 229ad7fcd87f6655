import { createServer, type ServerResponse } from 'node:http';

const allowedOrigins = ['https://app.example.com'];

function allowPages(res: ServerResponse): void {
  const origin = res.req.headers.origin;
  res.appendHeader('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Access-Control-Allow-Credentials', 'true');
}

createServer((_req, res) => {
  allowPages(res);
  res.end('[]');
}).listen(3000);
