import express from 'express';
import cors from 'cors';

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.use(cors({ origin: allowedOrigins }));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
