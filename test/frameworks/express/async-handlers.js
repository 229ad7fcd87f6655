// Handlers that wait: for a check of their own, for a promise chain, for something slow.

const express = require('express');

const app = express();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const registered = Promise.resolve(['https://one.example.com', 'https://two.example.com']);

async function isRegistered(origin) {
  await sleep(1);
  const list = await registered;
  return list.includes(origin);
}

app.get('/awaited', async (req, res) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (await isRegistered(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.json({});
});

app.get('/chained', (req, res, next) => {
  isRegistered(req.headers.origin)
    .then((known) => {
      if (known) res.set('Access-Control-Allow-Origin', req.headers.origin);
      res.vary('Origin');
      res.json({});
    })
    .catch(next);
});

app.get('/forgotten', (req, res) => {
  // Without `await` this is a promise, and a promise is always true.
  if (isRegistered(req.headers.origin)) {
    res.set('Access-Control-Allow-Origin', String(req.headers.origin));
  }
  res.json({});
});

app.use(async (req, res, next) => {
  const [first] = await Promise.all([registered, sleep(1)]);
  res.set('Access-Control-Allow-Origin', first[1]);
  next();
});

app.get('/all', (req, res) => res.send('all'));

app.listen(3000);
