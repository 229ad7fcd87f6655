import cors from 'cors';
import express from 'express';

const listed = new Set(
  (process.env.SITE_ORIGINS || '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);
const preview = /^https:\/\/acme-shop-[a-z0-9]+\.vercel\.app$/;

const app = express();
app.use(
  cors({
    origin(origin, done) {
      if (!origin) return done(null, true);
      if (listed.has(origin) || preview.test(origin)) return done(null, true);
      return done(new Error(`${origin} is not allowed`));
    },
    credentials: true,
  }),
);
app.get('/', (req, res) => {
  res.json({ ok: true });
});
app.listen(3000);
