const cors = require('cors');
const express = require('express');

const app = express();

app.use((req, res, next) => {
  if (!req.headers.authorization) {
    return res.status(401).json({ error: 'Please sign in' });
  }
  next();
});

app.use(cors({ origin: 'https://app.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.get('/accounts', (req, res) => res.json([]));
app.put('/accounts/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
