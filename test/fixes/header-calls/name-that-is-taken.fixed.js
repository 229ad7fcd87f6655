const express = require('express');

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.get('/', (req, res) => {
  const origin = { city: 'Bergen' };
  const requestOrigin = req.get('Origin');
  res.vary('Origin');
  if (requestOrigin && allowedOrigins.includes(requestOrigin)) {
    res.set('Access-Control-Allow-Origin', requestOrigin);
  }
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ origin });
});
app.listen(3000);
