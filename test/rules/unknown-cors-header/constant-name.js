const express = require('express');

const ALLOW_ORIGIN = 'Access-Control-Origin';

const app = express();

app.get('/status', (req, res) => {
  res.set(ALLOW_ORIGIN, '*');
  //      ^^^^^^^^^^^^ warning unknown-cors-header 💡
  res.json({ up: true });
});

app.listen(3000);
