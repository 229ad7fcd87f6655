import http, { type IncomingMessage, type ServerResponse } from 'node:http';

function answer(req: IncomingMessage, res: ServerResponse): void {
  if (req.method === 'OPTIONS') {
    res.statusCode = 204;
    res.end();
    return;
  }
  res.setHeader('Access-Control-Allow-Origin', 'https://admin.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type, Authorization');
  res.end(JSON.stringify({ ok: true }));
}

http.createServer(answer).listen(4000);
