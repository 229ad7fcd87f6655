import cors from 'cors';
import express from 'express';

const app = express();

app.use(
  cors({
    origin: ['https://app.example.com', 'https://admin.example.com'],
    credentials: process.env.CORS_CREDENTIALS as unknown as boolean,
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning invalid-credentials-value 💡
  }),
);

app.get('/me', (req, res) => {
  res.json({ name: 'Ada' });
});

app.listen(Number(process.env.PORT ?? 3000));
