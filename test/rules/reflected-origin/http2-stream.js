import http2 from 'node:http2';
import { readFileSync } from 'node:fs';

const server = http2.createSecureServer({
  key: readFileSync('server.key'),
  cert: readFileSync('server.crt'),
});

server.on('request', (req, res) => {
  const { origin = '*' } = req.headers;
  res.setHeader('access-control-allow-origin', origin);
  //                                           ^^^^^^ error reflected-origin 💡
  res.setHeader('access-control-allow-credentials', 'true');
  res.end('ok');
});

server.listen(8443);
