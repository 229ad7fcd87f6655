import cors from 'cors';
import express from 'express';

const DEVELOPMENT = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://localhost:5173'];
const PRODUCTION = ['https://app.example.com'];

export const app = express();

app.use(
  cors({
    origin: process.env.NODE_ENV === 'production' ? PRODUCTION : [...PRODUCTION, ...DEVELOPMENT],
    credentials: true,
  }),
);

app.get('/todo', (_req, res) => {
  res.json([]);
});
