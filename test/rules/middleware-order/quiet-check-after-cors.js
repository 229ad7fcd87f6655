const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://app.example.com' }));
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).json({ error: 'Please sign in' });
  next();
});
app.put('/accounts/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
