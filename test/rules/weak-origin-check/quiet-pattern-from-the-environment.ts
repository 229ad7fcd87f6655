import cors from 'cors';
import express from 'express';

const app = express();
const pattern = new RegExp(process.env.ORIGIN_PATTERN ?? '^https://app\\.example\\.com$');

app.use(cors({ origin: pattern, credentials: true }));

app.get('/drafts', (_req, res) => {
  res.json([]);
});
