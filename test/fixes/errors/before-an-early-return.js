// error: /?limit=500
const express = require('express');

const app = express();
const pages = ['https://app.example.com'];

app.get('/', (req, res) => {
  // Nobody asks for more than a hundred.
  if (Number(req.query.limit) > 100) {
    return res.status(400).json({ error: 'Too many' });
  }
  const origin = req.get('origin');
  res.vary('Origin');
  // Our own pages may read it.
  if (pages.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.json({ articles: [] });
});

app.listen(3000);
