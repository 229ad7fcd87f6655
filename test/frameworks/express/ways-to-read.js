// Express's ways to read the Origin, each echoed under a name of its own.

const express = require('express');

const app = express();

app.get('/', (req, res) => {
  const {
    headers: { origin: nested },
    method,
  } = req;
  const lookup = 'origin';
  const read = {
    'X-Headers': req.headers.origin,
    'X-Element': req.headers['origin'],
    'X-Computed': req.headers[lookup],
    'X-Get': req.get('oRiGin'),
    'X-Header': req.header('Origin'),
    'X-Nested': nested,
    'X-Distinct': req.headersDistinct.origin?.[0],
    'X-Wrong-Case': req.headers.Origin,
    'X-Copy': { ...req.headers }.origin,
    'X-Method': method,
  };
  const found = Object.keys(read).filter((name) => read[name] !== undefined);
  res.set('Access-Control-Expose-Headers', found.join(', '));
  res.set('Access-Control-Allow-Origin', `${nested}`);
  res.set('Access-Control-Allow-Methods', Object.values(read).filter(Boolean).slice(0, 3).join(' '));
  res.end();
});

app.listen(3000);
