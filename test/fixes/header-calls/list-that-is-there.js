const express = require('express');

const app = express();
const TRUSTED = new Set(['https://app.example.com']);

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', req.get('Origin'));
  res.set('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/', (req, res) => res.json([...TRUSTED]));
app.listen(3000);
