import { createServer } from 'node:http';

const origins = ['https://app.example.com', 'https://admin.example.com'];
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin

createServer((req, res) => {
  for (const origin of origins) res.appendHeader('Access-Control-Allow-Origin', origin);
  res.end('[]');
}).listen(8080);
