import http, { type IncomingMessage, type ServerResponse } from 'node:http';

function answer(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', 'https://admin.example.com');
  res.setHeader('Access-Control-Allow-Methods', ['get', 'post', 'delete'].join(', '));
  //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  res.end(req.method === 'OPTIONS' ? '' : JSON.stringify({ ok: true }));
}

http.createServer(answer).listen(4000);
