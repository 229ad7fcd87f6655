// Every Origin is echoed by a middleware of the project's own.

const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', req.headers.origin);
  res.header('Access-Control-Allow-Credentials', 'true');
  res.header('Access-Control-Allow-Headers', 'Origin, X-Requested-With, Content-Type, Accept');
  next();
});

app.get('/orders', (req, res) => {
  res.json([{ id: 1 }]);
});

app.post('/orders', (req, res) => {
  res.status(201).json({ id: 2 });
});

app.listen(process.env.PORT || 3000);
