import http from 'node:http';

const notes = new Map();

http
  .createServer((req, res) => {
    switch (req.method) {
      case 'GET':
        res.setHeader('Access-Control-Allow-Origin', 'https://notes.example.com');
        return res.end(JSON.stringify([...notes]));
      case 'DELETE':
        res.setHeader('Access-Control-Allow-Origin', 'https://notes.example.com');
        //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
        notes.delete(req.url);
        return res.writeHead(204).end();
      default:
        return res.writeHead(405).end();
    }
  })
  .listen(8080);
