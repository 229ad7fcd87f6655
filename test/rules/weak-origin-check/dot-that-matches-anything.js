const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: [/^https:\/\/app.example.com$/, 'https://example.org'], credentials: true }));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡

app.get('/me', (req, res) => {
  res.json(req.user);
});
