const http = require('node:http');
const { readScores } = require('./scores');

http
  .createServer(async (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://games.example.com');
    try {
      res.end(JSON.stringify(await readScores()));
    } catch (error) {
      res.writeHead(500);
      res.end(JSON.stringify({ error: error.message }));
    }
  })
  .listen(3000);
