// A factory that makes middleware from options, with defaults, and is mounted three times.

const express = require('express');

const defaults = { origins: [], methods: ['GET', 'HEAD'], maxAge: 5 };

function crossOrigin(options) {
  const settings = { ...defaults, ...options };
  const isAllowed = Array.isArray(settings.origins)
    ? (origin) => settings.origins.includes(origin)
    : settings.origins;

  return function crossOriginMiddleware(req, res, next) {
    const origin = req.headers.origin;
    if (origin && isAllowed(origin, req)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Vary', 'Origin');
      settings.credentials && res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    if (req.method !== 'OPTIONS') return next();
    res.setHeader('Access-Control-Allow-Methods', settings.methods.join(','));
    res.setHeader('Access-Control-Max-Age', `${settings.maxAge}`);
    res.status(204).end();
  };
}

const app = express();

app.use('/closed', crossOrigin());
app.use('/listed', crossOrigin({ origins: ['https://app.example.com'], methods: ['GET', 'PUT'], credentials: true }));
app.use('/asked', crossOrigin({ origins: (origin) => /^https:\/\/[a-z]+\.example\.com$/.test(origin), maxAge: 60 }));

app.get('/closed', (req, res) => res.send('closed'));
app.get('/listed', (req, res) => res.send('listed'));
app.get('/asked', (req, res) => res.send('asked'));

app.listen(3000);
