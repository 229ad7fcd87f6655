require('http').createServer((req, res) => { res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*'); res.end('[]'); }).listen(3000);
