// Routers in files that hold no word of CORS: their routes are those of the app, before its middleware and behind it.
// requests: GET /early, GET /books, DELETE /books/7, GET /books/nothing/here

const express = require('express');

const app = express();

app.use('/early', require('./routes/early'));
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://library.example.com');
  if (req.method === 'OPTIONS') return res.set('Access-Control-Allow-Methods', 'GET').sendStatus(204);
  next();
});
app.use('/books', require('./routes/books'));

app.listen(3000);
