const express = require('express');
const tenants = require('./tenants');

const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (!origin) return next();
  tenants.findByOrigin(origin, (error, tenant) => {
    if (error) return next(error);
    if (!tenant) return res.sendStatus(403);
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    next();
  });
});

app.get('/theme', (req, res) => res.json({ colour: 'green' }));

app.listen(3000);
