const express = require('express');

const app = express();

app.get('/', (req, res) => {
  const origin = { city: 'Bergen' };
  res.set('Access-Control-Allow-Origin', req.get('Origin'));
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ origin });
});
app.listen(3000);
