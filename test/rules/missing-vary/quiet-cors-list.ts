import cors from 'cors';
import express from 'express';

export const app = express();

app.use(
  cors({
    origin: ['https://a.example.com', /^https:\/\/[a-z0-9-]+\.preview\.example\.com$/],
    credentials: true,
  }),
);

app.get('/menu', (_req, res) => {
  res.json([]);
});
