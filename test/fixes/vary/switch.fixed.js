const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  switch (req.get('origin')) {
    case 'https://app.example.com':
      res.set('Access-Control-Allow-Origin', 'https://app.example.com');
      break;
    default:
  }
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
