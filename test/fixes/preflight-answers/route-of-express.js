// path: /profile
const express = require('express');

const app = express();
const pages = ['https://app.example.com'];

// Saves what the form says.
app.put('/profile', (req, res) => {
  const origin = req.get('origin');
  res.vary('Origin');
  if (pages.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.json({ saved: true });
});

app.listen(3000);
