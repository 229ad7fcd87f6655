// A list of origins is asked whether it includes the request's; Vary is always there.

const express = require('express');

const ALLOWED = ['https://app.example.com', 'https://admin.example.com'];

const app = express();

app.use((req, res, next) => {
  const origin = req.get('Origin');
  res.vary('Origin');
  if (ALLOWED.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  if (req.method === 'OPTIONS') {
    res.set('Access-Control-Allow-Methods', 'GET, PUT, DELETE');
    res.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    res.set('Access-Control-Max-Age', '600');
    return res.sendStatus(204);
  }
  next();
});

app.get('/account', (req, res) => res.json({ name: 'Ada' }));
app.put('/account', (req, res) => res.json({ name: 'Ada' }));
app.delete('/account', (req, res) => res.status(204).end());

app.listen(process.env.PORT || 3000);
