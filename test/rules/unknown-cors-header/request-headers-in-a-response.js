const http = require('http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Allow-Methods', 'OPTIONS, GET, PUT');
    res.setHeader('Access-Control-Request-Headers', 'Content-Type');
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
    if (req.method === 'OPTIONS') {
      res.writeHead(204);
      res.end();
      return;
    }
    res.end('{}');
  })
  .listen(3000);
