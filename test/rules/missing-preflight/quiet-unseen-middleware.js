const express = require('express');
const gateway = require('@example/gateway');

const app = express();
app.use(gateway());

app.put('/profile', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json({ saved: true });
});

app.listen(3000);
