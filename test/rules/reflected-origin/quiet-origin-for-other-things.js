const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ origin: 'https://www.example.com' }));

app.use((req, res, next) => {
  const origin = req.headers.origin || '';
  console.log('asked by', origin);
  const domain = origin.includes('example.org') ? '.example.org' : '.example.com';
  res.cookie('language', 'en', { domain });
  if (origin.endsWith('example.net')) {
    return res.redirect(`${origin}/moved`);
  }
  res.set('X-Asked-By', origin);
  next();
});

app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
