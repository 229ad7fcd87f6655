import express from 'express';
import cors from 'cors';

const origins = (process.env.CORS_ORIGINS ?? 'https://app.example.com, https://admin.example.com').split(',');

const app = express();
app.use(cors({ origin: origins }));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
