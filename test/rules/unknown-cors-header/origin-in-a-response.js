const express = require('express');

const app = express();

app.get('/me', (req, res) => {
  res.set('Origin', 'https://app.example.com');
  //      ^^^^^^^^ warning unknown-cors-header 💡
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ name: 'Ada' });
});

app.listen(3000);
