const cors = require('cors');
const express = require('express');

const pages = ['https://app.example.com', 'https://admin.example.com'];

const app = express();
app.use(
  cors((req, callback) => {
    let options;
    if (pages.indexOf(req.header('Origin')) !== -1) {
      options = { origin: pages, credentials: true };
    } else {
      options = { origin: pages };
    }
    callback(null, options);
  }),
);
app.get('/', (req, res) => res.json([]));
app.listen(3000);
