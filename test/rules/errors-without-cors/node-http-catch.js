const http = require('node:http');
const { readScores } = require('./scores');

http
  .createServer(async (req, res) => {
    try {
      const scores = await readScores();
      res.setHeader('Access-Control-Allow-Origin', 'https://games.example.com');
      //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
      res.end(JSON.stringify(scores));
    } catch (error) {
      res.writeHead(500, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ error: error.message }));
    }
  })
  .listen(3000);
