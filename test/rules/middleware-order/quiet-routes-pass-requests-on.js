const cors = require('cors');
const express = require('express');

const app = express();

app.get('/events', (req, res, next) => {
  res.locals.events = [];
  next();
});
app.use(cors({ origin: 'https://app.example.com' }));
app.use((req, res) => res.json(res.locals.events ?? []));

app.listen(3000);
