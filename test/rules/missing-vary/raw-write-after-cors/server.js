const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://one.example.com', 'https://two.example.com'] }));

app.get('/stream', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream', Vary: 'Accept' });
  //                                                              ^^^^^^^^ warning missing-vary 💡
  res.write('data: hello\n\n');
});

app.listen(3000);
