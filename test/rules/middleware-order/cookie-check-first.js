const cors = require('cors');
const express = require('express');

const app = express();

app.use('/api', (req, res, next) => {
  if (!req.headers.cookie) return res.status(401).end();
  next();
});
app.use('/api', cors({ origin: 'https://app.example.com', credentials: true }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.patch('/api/settings', (req, res) => res.sendStatus(204));

app.listen(3000);
