import cors from 'cors';
import express from 'express';

const app = express();

app.get('/invoices', (_req, res) => {
  res.json({ invoices: [] });
});

app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(Number(process.env.PORT ?? 8080));
