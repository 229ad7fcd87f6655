import cors from 'cors';
import express from 'express';
import { requireBearer } from './require-bearer.ts';

const app = express();

app.use(requireBearer);
app.use(cors({ origin: ['https://app.example.com'] }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.get('/reports', (_req, res) => {
  res.json([]);
});

app.listen(3000);
