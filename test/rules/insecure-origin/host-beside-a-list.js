const express = require('express');

const listed = ['https://app.example.com', 'https://www.example.com'];

const app = express();
app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (listed.indexOf(origin) !== -1 || /\.example\.com$/.test(origin)) {
  //                                   ^^^^^^^^^^^^^^^^^ warning insecure-origin 💡
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/', (req, res) => {
  res.json([]);
});
app.listen(3000);
