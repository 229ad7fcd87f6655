import cors from 'cors';
import express from 'express';

const EMPTY = ['null', 'undefined', ''];

export const app = express();

app.use(cors({ origin: ['https://app.example.com'], credentials: true }));

app.get('/search', (req, res) => {
  const query = String(req.query.q);
  res.json(EMPTY.includes(query) ? [] : [query]);
});
