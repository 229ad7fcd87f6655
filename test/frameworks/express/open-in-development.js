// Everybody in development, one origin in production.
// env: NODE_ENV=development
// env: NODE_ENV=production
// env: (empty)

const express = require('express');

const app = express();
const isProduction = process.env.NODE_ENV === 'production';

app.use((req, res, next) => {
  if (!isProduction) {
    res.set('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    res.set('Access-Control-Allow-Credentials', 'true');
  } else {
    res.set('Access-Control-Allow-Origin', 'https://www.example.com');
  }
  next();
});

if (app.get('env') === 'development') {
  app.use((req, res, next) => {
    res.set('Access-Control-Expose-Headers', 'X-Debug');
    next();
  });
}

app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
