import { Router } from 'express';

const partners = ['https://partner.example.com', 'https://books.example.com'];

export const reports = Router();

reports.use((req, res, next) => {
  const origin = req.get('Origin');
  if (partners.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  next();
});

reports.get('/monthly', (req, res) => {
  res.set('Cache-Control', 'public, max-age=300');
  res.json({ month: '2024-05', orders: 412 });
});
