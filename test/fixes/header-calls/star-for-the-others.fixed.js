const express = require('express');

const pages = ['https://app.example.com', 'https://admin.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (pages.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
