import express from 'express';
import cors from 'cors';

const allowedOrigins = (process.env.CORS_ORIGINS || 'https://app.example.com, https://admin.example.com').split(',');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡

const app = express();

app.use(cors({ origin: allowedOrigins, credentials: true }));

app.get('/orders', (_request, response) => {
  response.json([]);
});

app.listen(3000);
