// What stands between the request and the handler that writes the headers: a check of who asks, a body parser.
// env: LOGIN=open
// env: LOGIN=closed

const express = require('express');

const app = express();

function requireToken(req, res, next) {
  if (process.env.LOGIN === 'closed') {
    return res.status(401).send('Who are you?');
  }
  next();
}

app.use(express.json(), express.urlencoded({ extended: true }));

app.get('/profile', requireToken, (req, res) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ name: 'Ada' });
});

app.delete('/profile', [requireToken], (req, res) => {
  res.header('Access-Control-Allow-Origin', 'https://app.example.com').status(204).end();
});

app.listen(3000);
