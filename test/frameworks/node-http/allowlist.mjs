// An allowlist by hand, with preflights, routes and methods told apart.
// requests: GET /todos, POST /todos, DELETE /todos/1, GET /elsewhere

import { createServer } from 'node:http';

const allowed = new Set(['https://app.example.com', 'https://admin.example.com']);

const server = createServer((req, res) => {
  const { method, url, headers } = req;
  const { pathname } = new URL(url, 'http://localhost');

  res.setHeader('Vary', 'Origin');
  if (allowed.has(headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', headers.origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }

  if (method === 'OPTIONS' && headers['access-control-request-method']) {
    res.writeHead(204, {
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
      'Access-Control-Max-Age': '7200',
    });
    return res.end();
  }

  if (pathname.startsWith('/todos')) {
    switch (method) {
      case 'GET':
        return respond(res, 200, []);
      case 'POST':
        return respond(res, 201, { id: 1 });
      case 'DELETE':
        res.statusCode = 204;
        return res.end();
      default:
        return respond(res, 405, { error: 'No such method.' });
    }
  }
  respond(res, 404, { error: 'No such path.' });
});

function respond(res, status, body) {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}

server.listen(process.env.PORT ?? 3000, () => console.log('ready'));
