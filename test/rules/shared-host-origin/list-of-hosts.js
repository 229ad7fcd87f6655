const express = require('express');

const app = express();
const hosts = ['example.com', 'onrender.com'];
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (hosts.some((host) => origin.endsWith(`.${host}`))) {
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error shared-host-origin 💡
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
