const http = require('http');

const trusted = { 'https://desk.example.com': true, 'https://phone.example.com': true };

http
  .createServer((req, res) => {
    const { origin, method } = { origin: req.headers.origin, method: req.method };
    if (origin in trusted) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      //                                           ^^^^^^ warning missing-vary 💡
    }
    if (method === 'OPTIONS') {
      res.setHeader('Vary', 'Origin');
      res.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
      res.writeHead(204);
      res.end();
      return;
    }
    res.end(JSON.stringify({ tickets: [] }));
  })
  .listen(3000);
