import express from 'express';

const partners = new Set(['https://one.example.com', 'https://two.example.com']);

export const feed = express.Router();

feed.use((req, res, next) => {
  const origin = req.get('Origin');
  if (partners.has(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    //                                     ^^^^^^ warning missing-vary 💡
    res.set('Vary', 'Origin');
  }
  next();
});

feed.get('/', (req, res) => {
  res.json({ entries: [] });
});
