const express = require('express');
const app = express();

app.get('*splat', (req, res) => {
  res.set('Access-Control-Allow-Methods', '*');
  res.set('Cache-Control', 'no-store');
  res.send('no origin is allowed here: the methods alone are nothing');
});
app.listen(3000);
