// Options made for each request.

const express = require('express');
const cors = require('cors');

const app = express();
const allowlist = ['https://app.example.com', 'https://beta.example.com'];

const corsOptionsDelegate = function (req, callback) {
  let corsOptions;
  if (allowlist.includes(req.header('Origin'))) {
    corsOptions = { origin: true, credentials: true };
  } else {
    corsOptions = { origin: false };
  }
  callback(null, corsOptions);
};

app.get('/a', cors(corsOptionsDelegate), (req, res) => res.json({}));
app.use(
  '/b',
  cors((req, callback) => callback(null, { origin: req.method === 'GET' ? '*' : allowlist, maxAge: 10 })),
);
app.get('/b', (req, res) => res.json({}));
app.get(
  '/c',
  cors((req, callback) => callback(req.headers.origin === 'null' ? new Error('null') : null, { origin: allowlist })),
  (req, res) => res.json({}),
);

app.listen(3000);
