const express = require('express');

const app = express();

app.get('/', (req, res) => {
  const { origin } = req.headers;
  console.log('asked by', origin);
  res.set('Access-Control-Allow-Origin', '*');
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json([]);
});
app.listen(3000);
