import compression from 'compression';
import cors from 'cors';
import express from 'express';
import helmet from 'helmet';
import pino from 'pino-http';

const app = express();

app.use(pino());
app.use(helmet());
app.use(compression());

app.get('/articles', (_req, res) => {
  res.json([]);
});

app.use(cors({ origin: 'https://news.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(Number(process.env.PORT ?? 3000));
