const express = require('express');
// const cors = require('cors');

const app = express();

// app.use(cors({ origin: true, credentials: true }));
/*
app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', req.headers.origin);
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
*/

/**
 * Before the gateway did it, we sent `Access-Control-Allow-Origin: *` and
 * `Access-Control-Allow-Credentials: true` from here.
 */
app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
