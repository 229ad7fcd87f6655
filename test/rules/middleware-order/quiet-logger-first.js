const cors = require('cors');
const express = require('express');

const app = express();

app.use((req, res, next) => {
  const started = Date.now();
  res.on('finish', () => console.log(req.method, req.url, res.statusCode, Date.now() - started));
  next();
});
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/quotes', (req, res) => res.json([]));

app.listen(3000);
