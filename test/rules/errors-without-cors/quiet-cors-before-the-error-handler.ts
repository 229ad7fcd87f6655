import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import { db } from './db.ts';

const app = express();
app.use(cors({ origin: 'https://app.example.com' }));

app.get('/articles', async (_req, res) => {
  res.json(await db.articles.findMany());
});

const onError: ErrorRequestHandler = (_error, _req, res, _next) => {
  res.status(500).json({ error: 'Something went wrong' });
};
app.use(onError);

app.listen(3000);
