// The handler is attached to the server's `request` event; the body is read before the answer is given.
// requests: POST /submit, GET /

const http = require('node:http');

const server = new http.Server();

server.on('request', (req, res) => {
  const chunks = [];
  req
    .on('data', (chunk) => chunks.push(chunk))
    .on('end', () => {
      const { origin } = req.headers;
      if (origin && new URL(origin === 'null' ? 'x://null' : origin).hostname === 'forms.example.com') {
        res.setHeader('Access-Control-Allow-Origin', origin);
      }
      res.setHeader('Vary', 'Origin');
      res.writeHead(req.method === 'POST' ? 201 : 200);
      res.end(Buffer.concat(chunks));
    });
  req.on('error', (error) => {
    res.writeHead(400, { 'Access-Control-Allow-Origin': '*' });
    res.end(error.message);
  });
});

server.listen(3000);
