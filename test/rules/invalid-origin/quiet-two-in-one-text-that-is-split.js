const cors = require('cors');
const express = require('express');

const ALLOWED = 'https://app.example.com, https://admin.example.com'.split(/,\s*/);

const app = express();
app.use(cors({ origin: ALLOWED }));
app.use('/old', (req, res, next) => {
  res.vary('Origin');
  if (ALLOWED.includes(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  next();
});
app.listen(3000);
