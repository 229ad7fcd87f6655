import cors from 'cors';
import express from 'express';

const app = express();

app.use(cors({ origin: 'https://app.example.com', credentials: true, maxAge: 7200 }));

app.get('/mail', (_req, res) => {
  res.json([]);
});

app.listen(3000);
