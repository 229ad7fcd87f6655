const express = require('express');

const offices = ['https://hq.example.com', 'https://lab.example.com', 'https://box.example.com'];
const shops = 'https://a.example.com, https://b.example.com, https://c.example.com';

const app = express();
app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  // Found in the list as it stands, or without the space before it.
  const isShop = (shop) => shop === origin || shop.trim() === origin;
  if (offices.includes(origin) || shops.split(',').some(isShop)) res.setHeader('Access-Control-Allow-Origin', origin);
  next();
});
app.listen(3000);
