const express = require('express');
const { redis } = require('./redis');

const app = express();

app.use((req, res, next) => {
  redis.sismember('origins', req.headers.origin, (error, isMember) => {
    if (error || !isMember) return res.status(403).end();
    next();
  });
});

// Whoever comes here is a member.
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.setHeader('Vary', 'Origin');
  next();
});

app.get('/', (req, res) => res.json([]));

app.listen(3000);
