const cors = require('cors');
const express = require('express');
const session = require('express-session');

const app = express();

app.use(session({ secret: process.env.SECRET, cookie: { maxAge: '1 day' } }));
app.use(express.static('public', { maxAge: '1d' }));
app.use(cors({ origin: 'https://app.example.com', credentials: true, maxAge: 600 }));
app.put('/profile', (req, res) => {
  res.set('Cache-Control', 'private, max-age=10m');
  res.json({ saved: true });
});
app.listen(3000);
