// Express 5 passes the rejection of a promise on to the error handlers.
// with: express-5

const express = require('express');

const app = express();

process.on('unhandledRejection', () => {});

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  next();
});

app.get('/rejected', async (req, res) => {
  if (req.headers.origin === 'https://evil.example') throw new Error('not you');
  res.send('fine');
});

app.listen(3000);
