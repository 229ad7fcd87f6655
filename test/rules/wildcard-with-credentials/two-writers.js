const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors());

// The login page needs the cookie.
app.use('/login', (req, res, next) => {
  res.header('Access-Control-Allow-Credentials', 'true');
  //                                             ^^^^^^ error wildcard-with-credentials 💡
  next();
});

app.get('/login', (req, res) => {
  res.json({ csrf: req.csrfToken() });
});

app.listen(3000);
