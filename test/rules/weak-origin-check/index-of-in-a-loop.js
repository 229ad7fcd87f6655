const express = require('express');

const app = express();
const hosts = ['example.com', 'example.org'];

function isOurs(origin) {
  for (const host of hosts) {
    if (origin.indexOf(host) !== -1) return true;
    //  ^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡
  }
  return false;
}

app.use((req, res, next) => {
  const origin = req.get('Origin');
  res.vary('Origin');
  if (origin && isOurs(origin)) {
    res.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' });
  }
  next();
});

app.get('/invoices', (req, res) => res.json([]));
