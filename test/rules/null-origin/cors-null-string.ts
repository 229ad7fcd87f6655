import cors from 'cors';
import express from 'express';

export const app = express();

app.use(cors({ origin: 'null' }));
//                     ^^^^^^ warning null-origin 💡

app.get('/reports', (_req, res) => {
  res.json({ reports: [] });
});
