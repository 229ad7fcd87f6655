const express = require('express');
const cors = require('cors');

const app = express();

app.get(
  '/feed',
  cors((req, callback) => {
    callback(null, { allowOrigin: 'https://app.example.com' });
    //               ^^^^^^^^^^^ error unknown-cors-option 💡
  }),
  (req, res) => res.json([]),
);

app.listen(3000);
