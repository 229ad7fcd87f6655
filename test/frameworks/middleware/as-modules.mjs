// The same packages by their named exports.
// requests: GET /items, PUT /items

import { json, urlencoded } from 'body-parser';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet, { noSniff } from 'helmet';
import multer from 'multer';
import passport from 'passport';
import { pinoHttp } from 'pino-http';

const app = express();
const { initialize } = passport;

app.use(pinoHttp({ level: 'silent' }), helmet(), noSniff());
app.use([json(), urlencoded({ extended: true })], multer().none());
app.use(rateLimit({ windowMs: 60_000, limit: 10_000 }));
app.use(initialize.call(passport));

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  if (req.method === 'OPTIONS') return res.status(204).end();
  next();
});
app.get('/items', (req, res) => res.json([]));
app.put('/items', (req, res) => res.json({}));

app.listen(3000);
