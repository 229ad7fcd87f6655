// Nobody knows whether it is one origin or a star; for neither is a word to be said.
const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: process.env.CORS_ORIGIN }));
app.use((req, res, next) => {
  res.set('Cache-Control', 'public, max-age=60');
  next();
});
app.get('/', (req, res) => res.send('home'));
app.listen(3000);
