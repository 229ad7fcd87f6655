// Preflights of every path have one handler.
// with: express-4

const express = require('express');

const app = express();

app.options('*', (req, res) => {
  res.set({
    'Access-Control-Allow-Origin': req.headers.origin,
    'Access-Control-Allow-Methods': 'GET,POST,PUT',
    'Access-Control-Allow-Headers': req.headers['access-control-request-headers'],
    'Access-Control-Max-Age': 86400,
  });
  res.sendStatus(200);
});

app.get('/data', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').json({});
});
app.put('/data/*', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').json({});
});

app.listen(3000);
