import cors from 'cors';
import express from 'express';

const app = express();
app.use(cors({ origin: process.env.WEB_ORIGIN || ['https://app.example.com'], credentials: true }));
app.get('/', (_req, res) => {
  res.json([]);
});
app.listen(3000);
