import { isTrustedOrigin } from '@acme/security';
import express from 'express';

const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin && isTrustedOrigin(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/vault', (req, res) => res.json(req.vault));

app.listen(3000);
