// The echo of the other route is another matter, and checked.
const express = require('express');

const app = express();
const allowed = new Set(['https://app.example.com']);
// cors-lint: public -- the feed
app.get('/feed', (req, res) => res.set('Access-Control-Allow-Origin', '*').json([]));
app.get('/orders', (req, res) => {
  res.vary('Origin');
  if (allowed.has(req.get('Origin'))) res.set('Access-Control-Allow-Origin', req.get('Origin'));
  res.json([]);
});
