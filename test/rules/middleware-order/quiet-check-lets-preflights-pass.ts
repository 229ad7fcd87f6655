import cors from 'cors';
import express from 'express';

const app = express();

app.use((req, res, next) => {
  if (req.method !== 'OPTIONS' && !req.headers.authorization) {
    res.sendStatus(401);
    return;
  }
  next();
});
app.use(cors({ origin: 'https://app.example.com' }));

app.put('/accounts/:id', (_req, res) => {
  res.sendStatus(204);
});

app.listen(3000);
