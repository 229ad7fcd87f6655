const cors = require('cors');
const express = require('express');

const app = express();
const allowApp = cors({ origin: 'https://app.example.com' });

app.options(/.*/, allowApp);
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  next();
});
app.use(allowApp);
app.delete('/files/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
