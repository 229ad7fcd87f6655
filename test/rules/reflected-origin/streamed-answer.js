const express = require('express');
const fs = require('node:fs');
const jwt = require('jsonwebtoken');

const app = express();

app.use((req, res, next) => {
  const [, token] = (req.headers.authorization || '').split(' ');
  jwt.verify(token, process.env.SECRET, (error, user) => {
    if (error) return res.sendStatus(401);
    req.user = user;
    next();
  });
});

app.get('/export.csv', (req, res) => {
  res.setHeader('Content-Type', 'text/csv');
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  //                                           ^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  fs.createReadStream(`/exports/${req.user.id}.csv`).pipe(res);
});

app.listen(3000);
