import cors from 'cors';
import { Router } from 'express';

export const api = Router();

api.use(cors({ origin: 'https://app.example.com' }));
api.get('/news', (_req, res) => {
  res.json([]);
});
