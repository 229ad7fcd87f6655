// Yoga is told to leave CORS alone; the server around it writes the headers.
// requests: GET /graphql, POST /graphql, GET /health

import http from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ cors: false, logging: false });
const allowed = new Set(['https://app.example.com', 'https://admin.example.com']);

const server = http.createServer((req, res) => {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (origin && allowed.has(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  if (req.method === 'OPTIONS') {
    res.setHeader('Access-Control-Allow-Headers', 'content-type, authorization');
    res.writeHead(204);
    return res.end();
  }
  if (req.url === '/health') return res.end('ok');
  return yoga(req, res);
});

server.listen(4000);
