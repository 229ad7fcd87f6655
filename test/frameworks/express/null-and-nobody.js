// `null` and the absence of an Origin are told apart, on purpose and by accident.

const express = require('express');

const app = express();

app.get('/null-allowed', (req, res) => {
  const { origin } = req.headers;
  if (!origin || origin === 'null' || origin === 'https://app.example.com') {
    res.set('Access-Control-Allow-Origin', origin || '*');
  }
  res.end();
});

app.get('/fallback', (req, res) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin || 'null');
  res.end();
});

app.get('/typeof', (req, res) => {
  if (typeof req.headers.origin === 'string' && req.headers.origin.length > 4) {
    res.set('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.end();
});

app.get('/optional', (req, res) => {
  if (req.headers.origin?.startsWith('https:')) res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.end();
});

app.listen(3000);
