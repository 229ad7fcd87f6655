import cors from 'cors';
import express from 'express';

const app = express();

app.use(cors({ origin: [/^https?:\/\/localhost(?::\d+)?$/, /^https?:\/\/127\.0\.0\.1:\d+$/, 'https://app.example.com'] }));

app.get('/drafts', (_req, res) => {
  res.json([]);
});
