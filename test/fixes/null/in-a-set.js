const express = require('express');

const pages = new Set([
  'https://app.example.com',
  'null', // the desktop app
]);
const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  if (pages.has(req.headers.origin)) {
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
