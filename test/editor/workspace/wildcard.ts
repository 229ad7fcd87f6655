import cors from 'cors';
import express, { type Request, type Response } from 'express';

const app = express();
app.use(cors({ origin: '*', credentials: true }));

app.get('/account', (req: Request, res: Response) => {
  res.json({ email: 'ada@example.com' });
});

app.listen(3000);
