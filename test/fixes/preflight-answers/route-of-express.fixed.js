// path: /profile
const express = require('express');

const app = express();
const pages = ['https://app.example.com'];

app.options('/profile', (req, res) => {
  const origin = req.get('origin');
  res.vary('Origin');
  if (pages.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.set('Access-Control-Allow-Methods', 'PUT');
  res.sendStatus(204);
});

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
