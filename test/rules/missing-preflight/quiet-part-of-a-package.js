const express = require('express');
const passport = require('passport');

const app = express();

app.use(passport.initialize());
app.use(passport.authenticate('saml', { failureRedirect: '/login' }));

app.put('/profile', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json({ saved: true });
});

app.listen(3000);
