import express from 'express';
import { demandTrusted } from './lib/guard.js';

const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (origin) {
    demandTrusted(origin);
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/', (req, res) => res.json({}));

app.use((error, req, res, next) => {
  res.status(error.status ?? 500).end();
});

app.listen(3000);
