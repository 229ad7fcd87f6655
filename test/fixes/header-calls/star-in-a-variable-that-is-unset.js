const express = require('express');

const allowed = (process.env.ALLOWED_ORIGINS || '*').split(',');
const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (origin && (allowed.includes(origin) || allowed.includes('*'))) {
    res.header('Access-Control-Allow-Origin', origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
