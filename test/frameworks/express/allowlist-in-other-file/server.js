const express = require('express');
const { isTrusted } = require('./security/origins');

const app = express();

app.use(express.json());
app.use(function (req, res, next) {
  if (isTrusted(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.setHeader('Vary', 'Origin');
  next();
});

app.post('/messages', (req, res) => {
  res.status(202).json({ queued: true });
});

const port = process.env.PORT || 8080;
app.listen(port, () => {
  console.log(`Listening on ${port}`);
});
