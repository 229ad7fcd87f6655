// The middleware comes too late for the first route, in time for the second.

const express = require('express');

const app = express();

app.get('/early', (req, res) => res.json({}));

app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Access-Control-Allow-Methods', 'GET, POST');
  next();
});

app.post('/late', (req, res) => res.json({}));

app.use((req, res) => res.status(404).send('There is nothing here.'));

app.listen(3000);
