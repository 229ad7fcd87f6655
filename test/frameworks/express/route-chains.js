// `route()`, `all()`, handlers in lists, and `next('route')`.

const express = require('express');

const app = express();

const open = (req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  next();
};
const log = (req, res, next) => {
  console.log(req.url);
  next();
};

app
  .route('/books')
  .all(open)
  .get((req, res) => res.json([]))
  .post(log, [log, (req, res) => res.status(201).json({})]);

app.all('/anything', [log, open], (req, res) => {
  res.send(req.method);
});

app.get(
  '/skipped',
  (req, res, next) => {
    if (req.headers.origin === undefined) return next('route');
    res.set('Access-Control-Allow-Origin', 'https://app.example.com');
    next();
  },
  (req, res) => res.send('first'),
);
app.get('/skipped', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://other.example.com');
  res.send('second');
});

app.listen(3000);
