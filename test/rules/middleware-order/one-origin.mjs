import cors from 'cors';
import express from 'express';

export const app = express();

app.get('/profile', (req, res) => res.json({ name: 'Ada' }));
app.put('/profile', (req, res) => res.sendStatus(204));

app.use(cors({ origin: 'https://app.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡
