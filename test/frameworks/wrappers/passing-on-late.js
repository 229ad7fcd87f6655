// requests: GET /, POST /upload
// Middleware of packages behind `cors` and in routes, and headers that are written after it.
const express = require('express');
const compression = require('compression');
const helmet = require('helmet');
const { rateLimit } = require('express-rate-limit');

const limited = rateLimit({ limit: 10_000, standardHeaders: 'draft-8', legacyHeaders: false });

const app = express();
app.disable('x-powered-by');
app.get('/', limited, helmet({ contentSecurityPolicy: false }), (req, res) => {
  res.vary('Origin');
  if (/^https:\/\/[a-z]+\.example\.com$/.test(req.headers.origin ?? '')) {
    res.set('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.send('home');
});
app.post('/upload', [limited, express.raw()], compression(), (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').end();
});
app.listen(3000);
