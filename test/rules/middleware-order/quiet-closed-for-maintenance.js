const cors = require('cors');
const express = require('express');
const { readFlag } = require('./flags');

const app = express();

app.use((req, res, next) => {
  res.removeHeader('X-Powered-By');
  if (readFlag('maintenance')) return res.status(503).send('Back soon');
  next();
});
app.use(cors({ origin: 'https://app.example.com' }));

app.put('/accounts/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
