// A handler that throws is answered by micro itself, with the headers that were written before.

const http = require('http');
const { serve } = require('micro');

http
  .createServer(
    serve(async (req, res) => {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
      res.setHeader('Vary', 'Origin');
      if (req.headers.origin === 'https://evil.example') throw new Error('not you');
      return null;
    }),
  )
  .listen(3000);
