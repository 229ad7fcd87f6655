const express = require('express');
const app = express();

const WEB = ['https://www.example.com', 'https://m.example.com'];

app.use((req, res, next) => {
  res.vary('Origin');
  if (WEB.indexOf(req.headers.origin) > -1) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    //                                           ^^^^^^^^^^^^^^^^^^ warning missing-vary 💡
  }
  next();
});

app.get('/style.json', (req, res) => {
  // Compressed or not, it is another answer.
  res.setHeader('Vary', 'Accept-Encoding');
  res.json({ colour: 'blue' });
});

app.listen(3000);
