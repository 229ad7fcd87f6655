import cors from 'cors';
import express from 'express';

export const app = express();

app.use(cors({ origin: false, credentials: true }));

export const settings = {
  cors: false,
  server: { cors: { origin: false } },
};

app.get('/', (_req, res) => {
  res.send('only for our own pages');
});
