const express = require('express');

const app = express();
const allowed = ['https://*.example.com', 'https://example.com'];

function matches(entry, origin) {
  const [start, end] = entry.split('*');
  return end === undefined ? entry === origin : origin.startsWith(start) && /^[a-z0-9-]+\.example\.com$/.test(origin.slice(start.length));
}

app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (allowed.some((entry) => matches(entry, origin))) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
