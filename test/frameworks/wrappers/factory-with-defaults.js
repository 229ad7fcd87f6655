// requests: GET /spread, GET /assigned, GET /fallback, GET /merged-late
// Factories that return middleware, with options laid over defaults in the ways people write it.
const express = require('express');
const cors = require('cors');

const DEFAULTS = { origin: 'https://www.example.com', credentials: false, exposed: ['X-Total'] };

function bySpread(options) {
  const settings = { ...DEFAULTS, ...options };
  return (req, res, next) => {
    res.set('Access-Control-Allow-Origin', settings.origin === true ? req.get('Origin') : settings.origin);
    if (settings.credentials) res.set('Access-Control-Allow-Credentials', 'true');
    res.set('Access-Control-Expose-Headers', settings.exposed.join(', '));
    next();
  };
}

function byAssign(options) {
  return cors(Object.assign({}, DEFAULTS, options));
}

function byFallback({ origin = DEFAULTS.origin, credentials = DEFAULTS.credentials, ...rest } = {}) {
  return cors({ origin, credentials, ...rest });
}

function later(options) {
  const settings = Object.assign(Object.create(DEFAULTS), options);
  for (const key in DEFAULTS) {
    if (!Object.prototype.hasOwnProperty.call(settings, key)) settings[key] = DEFAULTS[key];
  }
  return cors(settings);
}

const app = express();
app.use('/spread', bySpread({ origin: true, credentials: true }));
app.use('/assigned', byAssign({ origin: '*', credentials: true }));
app.use('/fallback', byFallback({ credentials: true, maxAge: 60 }));
app.use('/merged-late', later({ origin: true }));
app.use((req, res) => res.json({ path: req.path }));
app.listen(3000);
