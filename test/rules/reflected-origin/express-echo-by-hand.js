const express = require('express');

const app = express();

// The dashboard sends its cookie, so `*` did not work.
app.use(function (req, res, next) {
  res.header('Access-Control-Allow-Origin', req.headers.origin);
  //                                        ^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.header('Access-Control-Allow-Credentials', 'true');
  res.header('Access-Control-Allow-Headers', 'Content-Type, Authorization');
  res.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
  if (req.method === 'OPTIONS') {
    return res.sendStatus(204);
  }
  next();
});

app.get('/account', (req, res) => {
  res.json({ name: req.user.name, iban: req.user.iban });
});

app.listen(process.env.PORT || 3000);
