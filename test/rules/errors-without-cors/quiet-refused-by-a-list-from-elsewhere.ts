import cors from 'cors';
import express from 'express';
import { listedOrigins } from './settings';

function isListed(origin: string, list: string[]): boolean {
  for (const entry of list) {
    if (!entry) continue;
    if (entry === origin || entry === new URL(origin).hostname) return true;
  }
  return false;
}

const app = express();
app.use(
  cors({
    origin(origin, done) {
      if (!origin || isListed(origin, listedOrigins())) return done(null, true);
      return done(new Error('Not allowed by CORS'));
    },
  }),
);
app.get('/', (_req, res) => {
  res.json({ ok: true });
});
app.listen(3000);
