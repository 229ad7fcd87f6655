import express from 'express';
import cors from 'cors';

const allowedOrigins = (process.env.CORS_ORIGINS || 'https://app.example.com, https://admin.example.com')
  .split(',')
  .map((origin) => origin.trim());

const app = express();

app.use(cors({ origin: allowedOrigins, credentials: true }));

app.listen(3000);
