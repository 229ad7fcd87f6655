import cors from 'cors';
import express from 'express';

const app = express();

app.use(cors({ origin: ['https://app.example.com'], credentials: true, exposedHeaders: ['*'] }));
//                                                                                     ^^^^^ warning wildcard-headers-with-credentials

app.get('/me', (_req, res) => {
  res.json({ name: 'Ada' });
});
