// The Origin is parsed as a URL, which throws for `null` and for nothing.

const express = require('express');

const app = express();

function hostOf(origin) {
  try {
    return new URL(origin).hostname;
  } catch {
    return undefined;
  }
}

function isOurs(origin) {
  const host = hostOf(origin);
  return host !== undefined && (host === 'example.com' || host.endsWith('.example.com'));
}

app.use((req, res, next) => {
  const { origin } = req.headers;
  if (isOurs(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.vary('Origin');
  next();
});

app.get('/feed', (req, res) => res.json([]));

app.get('/strict', (req, res) => {
  const url = new URL(req.headers.origin ?? 'https://example.com');
  if (url.protocol === 'https:' && url.port === '') {
    res.set('Access-Control-Expose-Headers', `X-Host-${url.host.length}`);
  }
  res.end();
});

app.listen(3000);
