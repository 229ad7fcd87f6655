import cors from 'cors';
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();

app.use((req, res, next) => {
  const token = req.headers.authorization?.split(' ')[1];
  if (!token) {
    res.sendStatus(401);
    return;
  }
  jwt.verify(token, process.env.JWT_SECRET ?? '');
  next();
});
app.use(cors({ origin: 'https://app.example.com', allowedHeaders: ['Authorization'] }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.get('/me', (_req, res) => {
  res.json({ id: 7 });
});

app.listen(3000);
