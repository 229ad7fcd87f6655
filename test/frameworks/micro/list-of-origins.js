// A list becomes one header line for each of its members, which no browser takes.

const http = require('http');
const { serve } = require('micro');
const microCors = require('micro-cors');

const cors = microCors({ origin: ['https://app.example.com', 'https://b.example.com'], allowCredentials: false });

http
  .createServer(
    serve(
      cors((req, res) => {
        res.setHeader('Vary', 'Origin');
        res.end('ok');
      }),
    ),
  )
  .listen(3000);
