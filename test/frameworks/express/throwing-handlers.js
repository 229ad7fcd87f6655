// Handlers that throw: the headers written before stay on Express's own error page and on the project's.

const express = require('express');

const app = express();
const admin = express.Router();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  next();
});

app.get('/throws', () => {
  throw new Error('broken');
});

app.get('/passes-on', (req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  next(new Error('broken'));
});

admin.get('/throws', (req) => {
  if (req.headers.origin !== 'https://admin.example.com') throw new TypeError('Who is that?');
  throw new Error('broken');
});
admin.use((error, req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://admin.example.com');
  res.status(error instanceof TypeError ? 400 : 502).json({ message: error.message });
});
app.use('/admin', admin);

app.get('/fine', (req, res) => res.send('fine'));

app.listen(3000);
