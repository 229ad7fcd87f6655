import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';

const app = express();
app.use(express.json());

app.get('/orders', (_req, res) => {
  res.json([]);
});

app.use(cors({ origin: 'https://shop.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  console.error(error);
  res.status(500).json({ error: 'Something went wrong' });
};
app.use(onError);

app.listen(3000);
