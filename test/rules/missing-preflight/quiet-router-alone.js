import { Router } from 'express';

export const api = Router();

api.put('/profile', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json({ saved: true });
});
