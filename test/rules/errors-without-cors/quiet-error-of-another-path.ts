import { createServer, type ServerResponse } from 'node:http';

function sendJson(res: ServerResponse, status: number, data: unknown, isShared = false): void {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (isShared) headers['Access-Control-Allow-Origin'] = 'https://app.example.com';
  res.writeHead(status, headers);
  res.end(JSON.stringify(data));
}

createServer((req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost:3000');
  switch (pathname) {
    case '/login':
      // A link leads here, no script.
      if (!searchParams.get('token')) return sendJson(res, 400, { error: 'no token' });
      res.writeHead(302, { Location: '/' });
      return res.end();
    case '/orders':
      return sendJson(res, 200, [], true);
    default:
      return sendJson(res, 404, { error: 'not found' }, true);
  }
}).listen(3000);
