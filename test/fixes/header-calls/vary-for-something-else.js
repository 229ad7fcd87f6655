const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.setHeader('Vary', 'Accept-Language');
  res.setHeader('Access-Control-Allow-Origin', req.get('Origin'));
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.json([]);
});
app.listen(3000);
