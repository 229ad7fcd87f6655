import express from 'express';
import { readFileSync } from 'node:fs';

const named = JSON.parse(readFileSync('origins.json', 'utf8'));
const trusted = [...named, 'https://app.example.com'].filter((origin) => origin !== 'null' && origin !== '*');

export const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (trusted.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/', (req, res) => res.json([]));
