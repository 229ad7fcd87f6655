import cors from 'cors';
import express from 'express';

const app = express();
const { WITH_COOKIES } = process.env;

app.use(
  cors({
    origin: ['https://app.example.com'],
    credentials: WITH_COOKIES === 'true' || Boolean(process.env.SESSION_SECRET),
  }),
);

app.get('/me', (req, res) => {
  res.json({ name: 'Ada' });
});

app.listen(3000);
