// Allowlists searched by hand: loops, labels, Maps, objects, reduce. They come to https://app.example.com,
// https://admin.example.com and https://docs.example.com.

const express = require('express');

const app = express();
const names = ['app', 'admin', 'docs'];
const origins = names.map((name) => `https://${name}.example.com`);
const byOrigin = new Map(origins.map((origin, index) => [origin, { credentials: index === 0 }]));
const table = Object.fromEntries(origins.map((origin) => [origin, true]));
const pattern = new RegExp(`^https://(?:${names.join('|')})\\.example\\.com$`);

app.get('/for', (req, res) => {
  for (let i = 0; i < origins.length; i++) {
    if (origins[i] === req.headers.origin) {
      res.set('Access-Control-Allow-Origin', origins[i]);
      break;
    }
  }
  res.end();
});

app.get('/for-of', (req, res) => {
  let found = null;
  for (const origin of origins) {
    if (origin !== req.headers.origin) continue;
    found = origin;
  }
  if (found) res.set('Access-Control-Allow-Origin', found);
  res.end();
});

app.get('/while', (req, res) => {
  const left = [...origins];
  let next;
  while ((next = left.pop())) {
    if (next === req.headers.origin) res.set('Access-Control-Allow-Origin', next);
  }
  res.end();
});

app.get('/map', (req, res) => {
  const entry = byOrigin.get(req.headers.origin);
  if (entry !== undefined) {
    res.set('Access-Control-Allow-Origin', req.headers.origin);
    if (entry.credentials) res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.end();
});

app.get('/object', (req, res) => {
  if (table[req.headers.origin]) res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.end();
});

app.get('/reduce', (req, res) => {
  const allowed = origins.reduce((found, origin) => found || origin === req.headers.origin, false);
  if (allowed) res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.end();
});

app.get('/pattern', (req, res) => {
  const [match] = pattern.exec(req.headers.origin ?? '') ?? [];
  if (match) res.set('Access-Control-Allow-Origin', match);
  res.end();
});

app.listen(3000);
