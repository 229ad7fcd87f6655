const cors = require('cors');
const express = require('express');

const app = express();

app.use('/api', (req, res, next) => {
  if (req.headers['x-api-key'] !== process.env.API_KEY) return res.status(403).send('Who are you?');
  next();
});
app.use(cors({ origin: 'https://dashboard.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.get('/api/reports', (req, res) => res.json([]));

app.listen(3000);
