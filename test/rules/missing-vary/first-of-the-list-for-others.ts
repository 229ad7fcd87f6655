import { createServer } from 'node:http';

const ORIGINS = ['https://app.example.com', 'https://beta.example.com'] as const;

function allowOrigin(origin: string | undefined): string {
  return origin && (ORIGINS as readonly string[]).includes(origin) ? origin : ORIGINS[0];
}

createServer((req, res) => {
  res.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': allowOrigin(req.headers.origin),
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary 💡
    'Access-Control-Allow-Credentials': 'true',
  });
  res.end('{"features":["dark-mode"]}');
}).listen(4100);
