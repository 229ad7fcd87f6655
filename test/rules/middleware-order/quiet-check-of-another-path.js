const cors = require('cors');
const express = require('express');

const app = express();

app.use('/admin', (req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});
app.use('/api', cors({ origin: 'https://app.example.com' }));

app.get('/admin/users', (req, res) => res.json([]));
app.get('/api/news', (req, res) => res.json([]));

app.listen(3000);
