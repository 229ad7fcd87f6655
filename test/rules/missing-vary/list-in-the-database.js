import express from 'express';
import { tenants } from './database.js';

const app = express();

app.use(async (req, res, next) => {
  const origin = req.get('Origin');
  if (origin && (await tenants.isKnownOrigin(origin))) {
    res.set('Access-Control-Allow-Origin', origin);
    //                                     ^^^^^^ warning missing-vary 💡
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/branding', (req, res) => res.json({ logo: '/logo.svg' }));

app.listen(3000);
