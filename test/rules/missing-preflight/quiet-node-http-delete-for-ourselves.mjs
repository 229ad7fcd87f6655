import http from 'node:http';

const cache = new Map();

http
  .createServer((req, res) => {
    if (req.method === 'DELETE') {
      cache.delete(req.url);
      return res.writeHead(204).end();
    }
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.end(cache.get(req.url) ?? '');
  })
  .listen(8080);
