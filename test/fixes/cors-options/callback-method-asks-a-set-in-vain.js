const cors = require('cors');
const express = require('express');

const trusted = new Set(['https://app.example.com']);

const app = express();
app.use(
  cors({
    origin(origin, callback) {
      callback(null, trusted.has(origin) || origin);
    },
    credentials: true,
  }),
);
app.get('/', (req, res) => res.json([]));
app.listen(3000);
