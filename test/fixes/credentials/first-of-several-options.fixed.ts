import cors from 'cors';
import express from 'express';

const app = express();
app.use(
  cors({
    origin: '*',
  }),
);
app.get('/', (_req, res) => {
  res.json([]);
});
app.listen(3000);
