import cors from 'cors';
import express from 'express';
import { listInvoices, payInvoice } from './invoices.js';

const app = express();

app.use(express.json());
app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error reflected-origin 💡

app.get('/invoices', async (req, res) => {
  res.json(await listInvoices(req.session.userId));
});

app.post('/invoices/:id/payment', async (req, res) => {
  await payInvoice(req.params.id);
  res.sendStatus(204);
});

app.listen(4000);
