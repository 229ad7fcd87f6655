// What a callback may answer, on a route each.

const express = require('express');
const cors = require('cors');

const app = express();
const trusted = new Set(['https://app.example.com']);

const answer = (path, origin) => {
  app.get(path, cors({ origin, credentials: true }), (req, res) => res.json({ path }));
  app.options(path, cors({ origin, credentials: true }));
};

answer('/boolean', (origin, callback) => callback(null, trusted.has(origin)));
answer('/itself', (origin, callback) => callback(null, origin));
answer('/list', (origin, callback) => callback(null, [...trusted]));
answer('/pattern', (origin, callback) => callback(null, /example\.com$/));
answer('/star', (origin, callback) => callback(null, '*'));
answer('/later', (origin, callback) => setTimeout(() => callback(null, trusted.has(origin) && origin), 1));
answer('/promise', (origin, callback) => {
  Promise.resolve(trusted.has(origin)).then((known) => callback(null, known), callback);
});
answer('/async', async (origin, callback) => {
  try {
    const known = await Promise.resolve([...trusted]);
    callback(null, known.includes(origin));
  } catch (error) {
    callback(error);
  }
});
answer('/url', (origin, callback) => {
  if (!origin) return callback(null, false);
  const { hostname, protocol } = new URL(origin);
  callback(null, protocol === 'https:' && hostname.endsWith('.example.com'));
});

app.listen(3000);
